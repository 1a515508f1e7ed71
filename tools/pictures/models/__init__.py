"""One module for each category: MODELS maps product ids to functions (kit, finish, view) → Shot."""

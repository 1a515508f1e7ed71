//! What the words in names of members mean, in many languages: data.

/// What a word in a name says. One word may say several things: German `art` is a kind, `artikel` a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Sense {
    Product,
    Name,
    Title,
    Id,
    Code,
    Sku,
    Slug,
    Brand,
    Description,
    Short,
    Category,
    Tag,
    Image,
    Gallery,
    Small,
    Main,
    Link,
    Alt,
    Price,
    Former,
    Offer,
    Current,
    Cost,
    Tax,
    Including,
    Excluding,
    Shipping,
    Discount,
    Instalment,
    Per,
    Least,
    Most,
    Amount,
    Value,
    Minor,
    Currency,
    Symbol,
    Exponent,
    Shown,
    Stock,
    Count,
    Available,
    SoldOut,
    Unlimited,
    Status,
    Active,
    Variant,
    Option,
    Attribute,
    Size,
    Colour,
    Material,
    Rating,
    Review,
    Best,
    Country,
    Market,
    Not,
    Date,
    Created,
    Related,
    Seller,
    Meta,
    Measure,
    Year,
    Language,
    Kind,
    Group,
    List,
    Total,
    Page,
    Next,
    Previous,
    Cursor,
    Limit,
    Offset,
    More,
    Facet,
    Breadcrumb,
    Copy,
    Wrapper,
    Parent,
    Level,
    Order,
    Person,
    Place,
    Settings,
    Video,
    File,
    Icon,
    Score,
    Barcode,
    Sold,
    Included,
    Key,
    Reference,
    Text,
    Channel,
    Reserved,
    Lowest,
    Highlight,
    Model,
    Range,
    Is,
    Html,
}

/// The words of each sense, folded as [`super::naming::fold`] does: small letters, no marks on Latin letters, words
/// of one expression written together.
pub(super) const VOCABULARY: &[(Sense, &str)] = &[
    (
        Sense::Product,
        "shouhin syohin seihin shangpin chanpin sanpin sangpum jepum muntaj proion tovary tovara izdelie utpad \
         sinkha motzar mahsul kitap livre livres libro libros book books buch buecher knihy kniha polozky polozka \
         สินค้า สินค้าทั้งหมด προϊον προϊοντα προιον προιοντα מוצר מוצרים محصول محصولات کالا পণ্য артикул \
         proizvodi продукти toode tooted preces prekes producte productes வொருள் art spu product products \
         prod prd article articles artikel artikels produto produtos producto productos prodotto prodotti \
         produit produits produkt produkte produkter produkty produktu urun urunler urunu articulo articulos \
         artigo artigos articolo articoli goods merchandise товар товары товара товаров продукт продукты \
         продукция منتج المنتج منتجات المنتجات سلعة 商品 产品 產品 货品 品 上品 製品 アイテム 상품 제품 उत्पाद produk barang \
         sanpham tovar proizvod vyrobek zbozi vara varor vare varer tuote tuotteet termek produs produse dish \
         dishes plato platos gericht gerichte piatto piatti plat yemek offering",
    ),
    (
        Sense::Name,
        "shouhinmei hinmei namae nazvanie naimenovanie nazva mingcheng mingzi pinming ireum sangpummyeong ism \
         onomasia chue shem varenavn \
         megnevezes ονομα ονομασια نام নাম име jina pangalan nosaukums pavadinimas pealkiri பெயர் nimetus bez \
         artbez name names nm nombre nome nom namn navn naam nimi ad adi isim ismi nazwa nazev nazov naziv \
         nev nume imya имя название названи наименование назва اسم الاسم 名称 名字 名稱 名 品名 名前 商品名 이름 명 नाम nama \
         ten onoma bezeichnung benennung denominacion denominacao denominazione designation designacao \
         libelle nimike benamning label etiqueta displayname intitule όνομα שם ชื่อ",
    ),
    (
        Sense::Title,
        "zagolovok biaoti titlos timnuon \
         τιτλος כותרת শিরোনাম album title titles titel titulo titolo titre tytul baslik basligi otsikko \
         заголовок عنوان العنوان 标题 標題 タイトル 제목 शीर्षक judul tieude headline heading header cim nadpis subject",
    ),
    (
        Sense::Id,
        "appid \
         bangou bango bianhao xuhao beonho nomer kodos mispar \
         varenr varenummer cikkszam tuotenro artiklinumber ident รหัส ma masp masanpham idproduct κωδικος \
         מזהה قم شناسه کد আইডি kodas שורה idx pid क्रमांक lfdnr id ids identifier identificador \
         identificatore identifiant identifikator kennung uid uuid guid oid objectid no nr numero nummer \
         numer number numara numarasi номер ид айди идентификатор معرف رقم 编号 編號 号 番号 번호 아이디 आईडी kimlik pk \
         gid entityid asin",
    ),
    (
        Sense::Code,
        "indeks clave claves artikul hinban katalognr artikelkode artikkelnummer bestillingsnummer kodikos \
         code codigo codice kod kodu codes kode код шифр كود رمز 代码 代號 コード 코드 कोड cod ref reference \
         referencia referenz riferimento referencja artnr artno artikelnummer artikelnr bestellnummer \
         varenummer артикул itemno catalognumber partnumber mpn",
    ),
    (
        Sense::Sku,
        "hinban huohao artikul modelnumber modelno \
         sku skus artikelnummer artikelnr artnr articlenumber itemnumber stockcode productcode partnumber mpn \
         артикул 货号 貨號 品番 型番",
    ),
    (
        Sense::Slug,
        "slug handle permalink urlkey seourl urlname urlslug seoname friendlyurl cleanurl linktext alias \
         pathname slugs",
    ),
    (
        Sense::Brand,
        "burando pinpai beuraendeu brend proizvoditel manufacturername mutag \
         ยี่ห้อ แบรนด์ hang μαρκα מותג برند ব্র্যান্ড виробник prekes zimols brand brands marca marke marque \
         merk merke marka markasi vendor manufacturer maker fabricante hersteller fabricant fabrikant \
         produttore producent uretici fornecedor brandname бренд марка производитель العلامة علامة ماركة \
         الماركة الشركة 品牌 厂商 廠商 ブランド メーカー 브랜드 제조사 ब्रांड merek jenama thuonghieu znacka vyrobce varumarke \
         tillverkare merkki valmistaja producator gyarto casa author autor auteur artist artista editorial \
         verlag publisher winery weingut designer bodega",
    ),
    (
        Sense::Description,
        "setsumei shosai shousai miaoshu shuoming jieshao xiangqing seolmyeong opisanie opys perigrafi wasf \
         vivaran langtext langbeschreibung tiur tozihat deskripsjon \
         คำอธิบาย รายละเอียด περιγραφη توضیحات شرح বর্ণনা kirjeldus apraksts aprasymas descripcio விளக்கம் \
         description descriptions desc descr dscr descripcion descricao descrizione beschreibung beskrivning \
         beskrivelse omschrijving beschrijving opis popis aciklama aciklamasi kuvaus описание опис وصف الوصف \
         描述 说明 說明 介绍 介紹 説明 詳細 详情 詳情 설명 상세 विवरण deskripsi keterangan mota leiras descriere body bodyhtml \
         content contenido conteudo contenuto contenu inhalt details detail detalle detalles detalhes detay \
         dettagli overview about synopsis longdescription περιγραφή תיאור",
    ),
    (
        Sense::Short,
        "kurztext kratkoe gaiyou jianjie \
         short brief summary resumen resumo riassunto resume kurz kurzbeschreibung korte kort corta corto \
         curta breve courte kisa ozet краткое краткий кратк مختصر قصير 简介 簡介 摘要 概要 요약 संक्षिप्त ringkas \
         subtitle subtitulo untertitel sottotitolo soustitre tagline teaser excerpt intro lead blurb",
    ),
    (
        Sense::Category,
        "kategorii razdel rubrika bunrui fenlei leibie bunryu katigoria shreni qism seksjon katehoriya \
         subjects linea gama cate term terms หมวด หมวดหมู่ ประเภท loaisanpham κατηγορια קטגוריה קטגוריות \
         מחלקה دسته دستهبندی গ্রুপ বিভাগ kategorije категорія nozare kelas வகை श्रेणियाँ soort soorten wg \
         topic topics thema category categories cat cats categoria categorias categorie kategorie kategorien \
         kategoria kategorier kategori kategoriler kategorisi categoriename kategoriya kategorija department \
         departments departamento reparto rayon abteilung section seccion secao sezione rubrik rubrique rubro \
         rubrica taxon taxons taxonomy taxonomies genre genres genero gattung familia family familie \
         warengruppe produktgruppe sortiment bolum producttype tipoproducto producttypes klasse категория \
         категории категорию категор раздел рубрика группа فئة الفئة تصنيف التصنيف القسم قسم 分类 分類 类别 類別 类目 \
         類目 目录 カテゴリ カテゴリー 種類 카테고리 분류 श्रेणी वर्ग danhmuc osasto luokka groupname subcategory subcategoria \
         unterkategorie altkategori sector aisle",
    ),
    (
        Sense::Tag,
        "tag tags etiquetas etiqueta etichette etiquette etiquettes schlagwort schlagworte stichworte \
         palabrasclave keyword keywords etiket etiketler labels badges badge тег теги метки метка وسم وسوم \
         كلمات 标签 標籤 关键词 關鍵詞 タグ 태그 टैग stickers tagi stitky nhan",
    ),
    (
        Sense::Image,
        "gazou gazo shashin tupian zhaopian imiji sajin kartinka izobrazhenie fotografiya eikona chitra sura \
         tmuna tasvir couverture copertina okladka zobrazhennya \
         รูป รูปภาพ ภาพ εικονα φωτογραφια φωτο תמונות تصویر عکس تصاویر ছবি slika slike снимка снимки \
         зображення attels nuotrauka pilt imatge imatges picha larawan obrazok படம் sleeve sleeves image \
         images img imgs imagen imagenes imagem imagens immagine immagini bild bilder billede billeder bilde \
         afbeelding afbeeldingen obraz obrazek obrazky zdjecie zdjecia kuva kuvat resim resimler resmi gorsel \
         gorseller picture pictures pic pics photo photos foto fotos fotografia photograph gambar hinhanh anh \
         kep kepek imagine imagini imageurl photourl изображение изображения картинка картинки фото \
         фотография صورة الصورة صور الصور 图片 圖片 图像 图 圖 照片 画像 写真 イメージ 이미지 사진 चित्र छवि media medias mediaurl \
         poster cover artwork packshot visual visuel illustration imag imagery graphic snapshot productimage \
         εικόνα תמונה featuredimage",
    ),
    (
        Sense::Gallery,
        "gallery galleries galeria galerie galleria galeri media additional slideshow carousel albums 画廊 相册 \
         轮播 갤러리 галерея معرض",
    ),
    (
        Sense::Small,
        "small thumb thumbs thumbnail thumbnails mini miniatura miniature miniatur vignette icon tiny preview \
         kucuk klein pequena pequeno petite piccola swatch micro xs lowres placeholder blur lqip 缩略图 縮圖 サムネイル \
         썸네일 миниатюра превью مصغرة",
    ),
    (
        Sense::Main,
        "main primary large big full hero featured zoom hd hires highres default principal haupt hauptbild \
         grande gross buyuk original principale ana master cover base xl largex maxi главная главное основное \
         основная الرئيسية رئيسية 主图 主圖 主 大图 大圖 メイン 메인 대표",
    ),
    (
        Sense::Link,
        "url urls uri href link links src source permalink enlace lien verweis ссылка رابط الرابط 链接 鏈接 網址 网址 \
         地址 リンク 링크 주소 location path filepath web deeplink producturl baglanti secureurl file",
    ),
    (Sense::Alt, "alt alttext alternative caption credit attribution"),
    (
        Sense::Price,
        "kakaku nedan hanbaikakaku jiage shoujia danjia gagyeok panmaega tsena stoimost timi keemat kimat mulya \
         raakha mechir gheymat qiimat tsina narx rate rates \
         cost costo custo coste listprice pricelisted listpreis compareatprice altpreis stattpreis \
         streichpreis ursprungspreis vanprijs adviesprijs eskifiyat listefiyati 原价 原價 市场价 市場價 划线价 定価 通常価格 \
         fullprice oldprice wasprice offerprice angebotspreis aktionspreis sonderpreis 促销价 促銷價 特价 特價 优惠价 優惠價 \
         折后价 活动价 会员价 特価 割引価格 memberprice verkoopprijs 现价 現價 売価 pricerange minprice minvariantprice 起价 \
         maxvariantprice lowestprice lowestpricelastdays lowestpriceindays τιμη قیمت بها দাম মূল্য cijena \
         cijene kaina hind preu presyo bei விலை ราคาขาย cenu grundpreis vk price prices pricing prc precio \
         precios preco precos prezzo prezzi prix preis preise prijs prijzen pris priser cena ceny cene fiyat \
         fiyati fiyatlar hinta hinnat ar pret preturi tarif tarifa tariffa цена цены цену стоимость прайс \
         ціна سعر السعر أسعار اسعار ثمن الثمن 价格 價格 价 價 单价 售价 售價 価格 値段 販売価格 가격 판매가 단가 कीमत मूल्य दाम harga \
         gia giaban kaufpreis verkaufspreis stueckpreis bruttopreis endpreis einzelpreis pvp pvpr eurprice \
         usd eur gbp retailprice retail money currentprice τιμή מחיר ราคา",
    ),
    (
        Sense::Former,
        "teika yuanjia staraya starajatsena jeongga prejsnjaya \
         ราคาปกติ ราคาเดิม giagoc стара παλια מקורי قبلی listprice pricelisted listpreis old was original \
         regular before previous prior former compare compareat compareatprice strike strikethrough crossed \
         rrp msrp uvp srp retail anterior antes antigo antiguo normal prenormal alter alte altpreis statt \
         stattpreis streichpreis streich vorher ursprunglich ursprungspreis ancien barre avant habituel \
         precedente vecchio pieno listino oud oude van vanprijs adviesprijs eski eskifiyat onceki piyasa \
         liste listefiyati tidigare ordinarie ord gammel stara poprzednia puvodni bezna katalogowa старая \
         старый прежняя прошлая было обычная قبل السابق القديم الاصلي الأصلي 原价 原價 市场价 市場價 划线价 定価 通常価格 元値 정가 \
         원가 원래 पुराना asli coret goc ensemble full fullprice mrp undiscounted withoutdiscount sindescuento \
         semdesconto oldprice wasprice",
    ),
    (
        Sense::Offer,
        "tokka tokubai waribiki tejia cuxiao halin skidka skidkoy aktsiya promocija rasprodazha prosfora \
         προσφορα מבצע ตัวลด ลดราคา ราคาพิเศษ đặcbiệt знижка акційна تخفیفی snizena промо sale special \
         specail discounted promo promotion promotional promocion promocional promocao promozione \
         promozionale offer offerprice oferta ofertas offerta angebot angebotspreis aktion aktionspreis \
         sonderpreis aanbieding solde soldes indirimli kampanya kampanyali rebajado rebajada rebaja scontato \
         scontata ridotto reduziert reduced rabattiert reducido deal akcja promocyjna akcni akce rea kampanj \
         tilbud tarjous скидкой акция акционная распродажа عرض العرض مخفض بعد 促销价 促銷價 特价 特價 优惠价 優惠價 折后价 活动价 \
         会员价 セール 特価 割引価格 할인가 세일 특가 diskonan khuyenmai akcios reducere flash outlet liquidation condescuento \
         comdesconto mitrabatt avista cash pix memberprice",
    ),
    (
        Sense::Current,
        "unit unitario unitaria unitaire einzel verkoop verkoopprijs current final now actual effective \
         calculated today selling sell venta venda verkauf verkaufs vente vendita satis sprzedazy aktuell \
         aktueller actuel actuelle attuale atual guncel finale nihai end endpreis jetzt ahora agora adesso \
         maintenant текущая итоговая продажная розничная الحالي البيع 现价 現價 实际 售 売価 現在 현재 वर्तमान saatini \
         hientai buynow buy",
    ),
    (
        Sense::Cost,
        "standardcost purchaserate buyingprice \
         cost costs wholesale purchase dealer bb costo custo coste einkauf einkaufspreis ek selbstkosten alis \
         maliyet cogs inkoop costprice achat acquisto compra закупочная себестоимость оптовая оптом التكلفة \
         الجملة 成本 成本价 进价 批发价 批发 原価 仕入 卸 도매 लागत modal mayorista atacado gros ingrosso toptan deposit pfand \
         surcharge caution fianza trade margin markup profit commission bid auction reserve insurance",
    ),
    (
        Sense::Tax,
        "tax taxes vat iva mwst ust steuer impuesto imposto tva btw kdv moms gst ндс налог ضريبة الضريبة 税 稅 \
         세금 कर pajak thue taxable taxrate taxed",
    ),
    (
        Sense::Including,
        "sdph sdani zeikomi vratanedph vcetnedph uklpdv sapdv \
         incl including inclusive inc with gross brutto bruto ttc con com mit kdvli avec dahil с 含税 税込",
    ),
    (
        Sense::Excluding,
        "bezdph zeinuki beznds bezpdv \
         excl excluding exclusive exc ex without net netto neto ht ohne sin sem sans haric без 税抜 未税 不含税",
    ),
    (
        Sense::Shipping,
        "shipping delivery ship freight postage envio envios frete versand versandkosten lieferung livraison \
         spedizione consegna kargo teslimat verzending levering bezorging frakt wysylka доставка доставки شحن \
         الشحن توصيل 运费 運費 配送 送料 배송 पहुंच ongkir shipment fulfillment fulfilment dispatch lieferzeit entrega \
         pickup",
    ),
    (
        Sense::Discount,
        "ส่วนลด εκπτωση הנחה تخفیف popust отстъпка знижка discount discounts off percent percentage pct \
         percentoff saving savings save rabatt rebate descuento descuentos desconto sconto remise reduction \
         reduccion korting indirim indirimi indirimorani prozent porcentaje percentuale скидка скидки процент \
         خصم الخصم تخفيض 折扣 割引 割引率 할인 할인율 छूट diskon giamgia rabat sleva alennus coupon voucher promocode \
         reward points loyalty bonus cashback",
    ),
    (
        Sense::Instalment,
        "installment installments instalment instalments cuota cuotas parcela parcelas parcelamento rata \
         raten ratenzahlung taksit mensualidad monthly mensual mensal financing рассрочка تقسيط 分期 할부 \
         subscription",
    ),
    (
        Sense::Per,
        "per100 priceperunit unitprice100g perkilo perlitre \
         per unitpricing grundpreis grundeinheit unitpricemeasurement referenceunit unitofmeasure perunit \
         perkg perliter pricemeasure measurement measurements 每",
    ),
    (
        Sense::Least,
        "min minimum lowest low from minimal mindest desde ab minprice minimo minima mindeste starting start \
         minvariantprice мин от минимальная 最低 最小 起价 최저",
    ),
    (
        Sense::Most,
        "max maximum highest high maximal maximo maxima bis hasta maxvariantprice макс максимальная 最高 最大 최고",
    ),
    (
        Sense::Amount,
        "fee fees amount amt montant importe betrag importo tutar quantia сумма مبلغ المبلغ 金额 金額 금액 bedrag \
         belopp kwota centamount unitamount valuemoney",
    ),
    (
        Sense::Value,
        "vl vlr v value values val vals valor valores wert werte valeur valeurs valore valori waarde wartosc \
         deger degeri значение قيمة القيمة 值 値 값 मान nilai giatri varde",
    ),
    (
        Sense::Minor,
        "fen kopeken paisa agorot halala haleru ore grosz cent cents minor minorunits minorunit centavos \
         centavo centimos cts pence penny kopeks kurus centimes centesimi grosze копейки копейках هللة فلس 分 \
         subunits subunit smallestunit",
    ),
    (
        Sense::Currency,
        "tsuuka tsuka huobi bizhong tonghwa valyuta nomisma mudra \
         currency currencies curr currencycode currencyiso currencyid currencyname moneda moeda divisa devise \
         monnaie wahrung waehrung valuta waluta para parabirimi doviz mena valuutta валюта عملة العملة 货币 貨幣 \
         币种 幣別 通貨 통화 मुद्रा matauang tiente iso ccy priceunit pricecurrency",
    ),
    (
        Sense::Symbol,
        "symbol symbols simbolo symbole sembol символ 符号 sign prefix suffix",
    ),
    (
        Sense::Exponent,
        "exponent fraction fractiondigits decimals decimal decimalplaces precision scale divisor digits \
         minorunit currencyminorunit",
    ),
    (
        Sense::Shown,
        "formatted display displayed format shown text txt string str human pretty printable texto formatado \
         formateado formatiert withcurrency formattedprice localized",
    ),
    (
        Sense::Stock,
        "zaiko zaikosuu kucun jaego ostatok ostatki nalichie nalichii zapas apothema skladu makhzan zalyshok \
         malai mojoodi lagerantall palager pasklad \
         คงเหลือ สต็อก จำนวนคงเหลือ soluongton наявність αποθεμα מלאי מלאי במלאי موجودی স্টক zaliha zalihe \
         наличност keszleten sandelis noliktava estoc stokmiktari left remaining seats restantes restante \
         remain remaining varastossa seats bestaende stock stocks inventory inventories instock onhand stk \
         existencia existencias inventario estoque estoques lager bestand lagerbestand vorrat voorraad stan \
         magazyn giacenza giacenze scorte disponibilita stoc stogu stok stoklar depo varasto lagersaldo \
         lagerstatus skladem sklad keszlet raktar склад остаток остатки наличие запас مخزون المخزون الكمية 库存 \
         庫存 存货 現貨 现货 在庫 재고 स्टॉक भंडार persediaan tonkho warehouse warehouses unitsavailable",
    ),
    (
        Sense::Count,
        "kosuu suuryou shuliang suryang kilkist posotita matra \
         num จำนวน кількість ποσοτητα כמות تعداد পরিমাণ kolicina count counts quantity quantities qty \
         cantidad cantidades quantidade qtd qtde quantita quantite menge anzahl stuckzahl stueck aantal \
         antall antal ilosc liczba pocet mnozstvi adet adedi miktar miktari sayisi sayi maara kolichestvo \
         количество кол колво число شمار عدد الكمية كمية 数量 數量 数 數 個数 수량 개수 मात्रा संख्या jumlah soluong \
         cantitate darab units unidades unidade pieces piece pcs pieza piezas stk nb level levels onhand",
    ),
    (
        Sense::Available,
        "dispo vnalichii estvnalichii youhuo zaikoari tilgjengelighet disponiveis disponibili nalichie \
         наявність вналичност διαθεσιμο διαθεσιμοτητα διαθεσιμα זמין במלאי موجود keszleten dostupno dostupan \
         valabil disponibil saadaval varastossa available availability avail instock isinstock disponible \
         disponibles disponibilidad disponivel disponibilidade disponibile disponibilita disponibilite \
         verfugbar verfuegbar verfugbarkeit verfuegbarkeit lieferbar auflager beschikbaar beschikbaarheid \
         opvoorraad tilgjengelig tillganglig tilgaengelig dostepny dostepnosc dostupnost skladem mevcut varmi \
         stoktavar saatavilla saatavuus наличии наличие вналичии доступен доступно доступность есть متوفر \
         متاح التوفر متوفرة 有货 有貨 可售 现货 販売中 在庫あり 구매가능 판매중 उपलब्ध tersedia conhang elerheto orderable buyable \
         isavailable availableforsale hasstock onstock stockstatus inventorystatus bestellbar",
    ),
    (
        Sense::SoldOut,
        "urikire zaikonashi quehuo shouqing pumjeol netvnalichii raspdrodano vypredane vypredano \
         หมด หมดสต็อก απουσια εξαντλημενο אזל ناموجود soldout outofstock oos agotado agotada esgotado \
         esaurito epuise rupture ausverkauft vergriffen uitverkocht utsolgt slutsald udsolgt wyprzedany \
         vyprodano tukendi tukenmis loppu распродано нетвналичии نفد نفذ 售罄 缺货 缺貨 無貨 売り切れ 품절 unavailable \
         habis hethang sinstock semestoque unsellable",
    ),
    (
        Sense::Unlimited,
        "unlimited infinite backorder backorders allowbackorder oversell oversellable managestock \
         managesstock inventorypolicy inventorymanagement inventorytracking tracked trackinventory \
         manageinventory trackquantity preorder madetoorder stocktracking stockmanaged illimitato ilimitado \
         unbegrenzt",
    ),
    (
        Sense::Status,
        "สถานะ tinhtrang κατασταση סטטוס وضعیت status state estado estatus situacao stato statut etat zustand \
         durum durumu статус состояние حالة الحالة 状态 狀態 状態 상태 स्थिति trangthai stav",
    ),
    (
        Sense::Active,
        "active enabled published visible activo activa ativo attivo actif aktiv aktif online live visibility \
         publicado hidden archived deleted disabled draft approved listed активен активен مفعل 上架 公開 노출 \
         isdeleted searchable",
    ),
    (
        Sense::Variant,
        "variant variants variante variantes varianten varianti variation variations variacion variaciones \
         variacao variacoes variazione variazioni varyant varyantlar varyasyon wariant warianty varianta \
         varianty skus sizes presentacion presentaciones apresentacoes ausfuhrung ausfuehrungen ausfuhrungen \
         вариант варианты модификации модификация المتغيرات متغيرات 规格 規格 款式 バリエーション 변형 varian subproducts \
         mastervariant defaultvariant configurableproducts unidadesventa simpleproducts combinations \
         kombinationen",
    ),
    (
        Sense::Option,
        "option options opcion opciones opcao opcoes opzione opzioni optionen opsi secenek secenekler \
         valinnat opcja opcje moznosti опция опции خيار خيارات الخيارات 选项 選項 オプション 옵션 विकल्प pilihan tuychon \
         selectedoptions choices choice modifier modifiers auswahl valg axes axis dimension selections \
         configurableoptions swatches",
    ),
    (
        Sense::Attribute,
        "attribute attributes attribut attributs atributo atributos attributo attributi caracteristica \
         caracteristicas caratteristica caratteristiche caracteristiques merkmal merkmale eigenschaft \
         eigenschaften eigenschappen kenmerken ozellik ozellikler property properties spec specs \
         specification specifications especificacion especificaciones especificacoes specifiche spezifikation \
         technische technicaldetails features feature highlights funzioni datos dane cechy vlastnosti \
         parametry parameters parameter характеристика характеристики свойства параметры атрибуты خصائص \
         الخصائص مواصفات المواصفات سمات 属性 屬性 参数 參數 规格参数 特性 仕様 속성 사양 특징 विशेषता विशेषताएं atribut thuoctinh \
         tulajdonsagok metafields customattributes nutrition ingredients extra extras additionalproperty",
    ),
    (
        Sense::Size,
        "ขนาด ไซส์ μεγεθος מידה سایز اندازه velicina size sizes talla tallas tamano tamanho tamanhos taglia \
         taglie misura taille tailles grosse groesse grossen maat maten storlek storrelse rozmiar velikost \
         beden bedenler boyut koko размер размеры المقاس مقاس الحجم حجم 尺码 尺碼 尺寸 サイズ 사이즈 크기 आकार ukuran \
         kichco meret marime",
    ),
    (
        Sense::Colour,
        "สี mau χρωμα צבע رنگ রং boja цвят color colour colors colours colores cor cores colore colori \
         couleur couleurs farbe farben kleur kleuren farg farge farve kolor barva renk renkler vari цвет \
         цвета اللون لون الالوان 颜色 顏色 色 カラー 색상 색 रंग warna mausac szin culoare",
    ),
    (
        Sense::Material,
        "material materiale materiau materiaux materiaal werkstoff stoff malzeme kumas materials fabric tela \
         materyal материал خامة المادة 材质 材質 素材 소재 सामग्री bahan chatlieu flavour flavor sabor gusto \
         geschmack aroma scent fragrance style estilo pattern finish grind roast",
    ),
    (
        Sense::Rating,
        "rating ratings rate stars star valoracion valoraciones calificacion puntuacion avaliacao avaliacoes \
         nota notas valutazione voto voti note bewertung bewertungen sterne beoordeling beoordelingen betyg \
         vurdering ocena oceny hodnoceni puan puani degerlendirme arvosana рейтинг оценка оценки تقييم \
         التقييم تقييمات النجوم 评分 評分 星级 评级 評価 평점 별점 रेटिंग peringkat danhgia ertekeles ratingvalue \
         averagerating avgrating reviewscore reviewsaverage aggregaterating estrellas punteggio",
    ),
    (
        Sense::Review,
        "review reviews resena resenas opinion opiniones opinioni opinie recensione recensioni rezension \
         rezensionen kundenbewertungen avis comentario comentarios comment comments yorum yorumlar recenze \
         recensies omdomen anmeldelser arvostelut отзыв отзывы комментарии مراجعة مراجعات المراجعات 评论 評論 评价 \
         レビュー 口コミ 리뷰 후기 समीक्षा ulasan feedback testimonials votes vote votos",
    ),
    (
        Sense::Best,
        "best bestrating maxrating outof ratingmax ratingscale maxstars scalemax",
    ),
    (
        Sense::Country,
        "country countries pais paises paese paesi pays land lander laender ulke ulkeler kraj zeme страна \
         страны دولة الدولة بلد الدول 国家 國家 国 국가 देश negara quocgia orszag maa countrycode availablein soldin \
         shipsto eligibleregion availablecountries shippingcountries shiptolocations",
    ),
    (
        Sense::Market,
        "market markets region regions mercado mercados mercato marche markt markte pazar регион рынок منطقة \
         地区 地區 市場 地域 지역 territory territories zones",
    ),
    (
        Sense::Not,
        "not excluded exclude blocked except restricted forbidden unavailablein notavailable excluidos \
         ausgeschlossen banned",
    ),
    (
        Sense::Date,
        "since until date dates fecha datum tarih tarihi dato pvm дата تاريخ التاريخ 日期 日付 時間 时间 날짜 तारीख \
         tanggal ngay timestamp time released release releasedate launched launch",
    ),
    (
        Sense::Created,
        "created createdat creation added addedat published publishedat updated updatedat modified erstellt \
         angelegt creado criado creato cree olusturma eklenme создан создано добавлено أنشئ الإنشاء 创建 建立 作成 \
         생성 등록",
    ),
    (
        Sense::Related,
        "related relateditems recommended recommendations recommendation similar upsell upsells crosssell \
         crosssells alsobought alsolike alsoviewed accessories relacionados relacionadas correlati ahnliche \
         aehnliche zubehor similaires gerelateerd benzer powiazane podobne похожие рекомендуемые \
         сопутствующие مشابهة ذاتصلة 相关 相關 推荐 推薦 関連 おすすめ 관련 추천 संबंधित terkait bundle bundles goeswith \
         complement complementary frequentlyboughttogether suggestions alternatives linkedproducts",
    ),
    (
        Sense::Seller,
        "seller sellers merchant merchants vendedor vendedores venditore verkaufer haendler vendeur verkoper \
         satici sprzedawca prodejce продавец продавца البائع بائع 卖家 賣家 商家 店铺 販売者 판매자 विक्रेता penjual \
         nguoiban shop store tienda loja negozio boutique geschaft magaza supplier distributor restaurant \
         offeredby",
    ),
    (
        Sense::Meta,
        "meta seo og metadata metatitle metadescription opengraph twitter jsonld analytics gtm ga datalayer \
         schema debug",
    ),
    (
        Sense::Measure,
        "weight width height depth length volume dimension dimensions peso ancho alto largo largura altura \
         profundidade profundidad comprimento gewicht breite hohe hoehe lange laenge tiefe poids largeur \
         hauteur longueur profondeur larghezza altezza profondita agirlik genislik yukseklik derinlik waga \
         szerokosc wysokosc dlugosc vaha vikt vekt vaegt paino вес ширина высота длина глубина объем الوزن \
         وزن الارتفاع الطول 重量 宽度 高度 长度 重さ 무게 너비 높이 वजन berat capacity kilos kg gram grams ml litre liter abv \
         alcohol calories kcal carbs protein energy measure",
    ),
    (
        Sense::Year,
        "year ano anno jahr annee jaar rok yil год سنة 年 年份 년 साल tahun vintage jahrgang age warranty \
         garantia garantie days dias tage months hours minutes duration preparation",
    ),
    (
        Sense::Language,
        "language lang locale idioma lingua sprache langue taal jezyk jazyk dil язык لغة اللغة 语言 語言 言語 언어 \
         भाषा bahasa locales translations translation",
    ),
    (
        Sense::Kind,
        "type kind tipo typ typen tur turu soort тип نوع النوع 类型 類型 タイプ 유형 प्रकार jenis loai class typename \
         itemtype objecttype condition",
    ),
    (
        Sense::Group,
        "collection collections coleccion colecciones colecao collezione kollektion koleksiyon group groups \
         section sections menu menus block blocks shelf shelves gruppe gruppen grupo grupos gruppo groupe \
         seccion secciones sezione grup bolumler группы группа أقسام مجموعة 分组 組 グループ 그룹 समूह",
    ),
    (
        Sense::List,
        "zeilen filas lignes righe linhas \
         connection item items hit listing listings list results result records rows entries elements objects \
         data docs hits matches content resultados risultati ergebnisse resultats sonuclar lista liste \
         listado catalog catalogue catalogo katalog resultset array collection edges nodes payload response \
         output found результаты список نتائج قائمة 列表 清单 結果 结果 一覧 목록 결과 परिणाम daftar danhsach \
         itemlistelement",
    ),
    (
        Sense::Total,
        "synolo numberofresults resultscount totalnumber \
         totalrows rowcount vsego itogo zongshu gesamtzahl \
         total totals totalcount totalitems totalresults totalproducts totalelements totalhits totalrecords \
         count nbhits numfound found estimatedtotalhits gesamt gesamtanzahl insgesamt totale toplam totaal \
         sumy celkem всего итого الإجمالي المجموع اجمالي 总数 總數 总计 総数 合計 件数 전체 총 कुल matchedcount resultcount \
         numberofitems matches hitcount cantidadtotal quantidadetotal nombretotal numresults",
    ),
    (
        Sense::Page,
        "page pages pagina paginas seite seiten sayfa strona stranka страница страницы صفحة الصفحة 页 頁 页码 ページ \
         페이지 पृष्ठ halaman trang pagenumber currentpage pageindex nbpages totalpages lastpage pagecount",
    ),
    (
        Sense::Next,
        "next siguiente proximo proxima prossimo nachste naechste suivant suivante volgende sonraki nasta \
         nastepna dalsi следующая التالي التالية 下一页 下一頁 次 다음 अगला berikutnya nextpage nexturl nextlink",
    ),
    (
        Sense::Previous,
        "prev previous previouspage anterior first last self precedente zuruck",
    ),
    (
        Sense::Cursor,
        "cursor cursors endcursor startcursor nextcursor after token continuation nexttoken pagetoken \
         nextpagetoken scroll marker bookmark",
    ),
    (
        Sense::Limit,
        "limit perpage pagesize take itemsperpage resultsperpage hitsperpage limite pagelimit maxresults \
         numberofelements tamanopagina",
    ),
    (Sense::Offset, "offset skip start startindex firstresult"),
    (
        Sense::More,
        "hasmore hasnext hasnextpage more last islast mehr tienemas hasmorepages",
    ),
    (
        Sense::Facet,
        "facet facets filter filters aggregation aggregations buckets bucket refinements refinement filtros \
         filtro filtri filtres filtreler facetas sorts sort sorting sortings availablefilters availablesorts \
         facetcounts navigation nav refinementlist фильтры фильтр فلاتر 筛选 篩選 フィルター 필터 histogram ranges",
    ),
    (
        Sense::Breadcrumb,
        "breadcrumb breadcrumbs pathfromroot migas ancestors ancestor crumbs hierarchy ariane",
    ),
    (
        Sense::Copy,
        "staged draft highlight highlighted highlightresult snippet snippetresult snippets matchedtext stale \
         rankinginfo explain copy history revision log",
    ),
    (
        Sense::Wrapper,
        "node nodes document documents doc fields attributes source data product item current masterdata \
         object resource entity record payload content props info details values itemdata hit entry obj \
         properties",
    ),
    (
        Sense::Parent,
        "parent parents parentid padre pai genitore elter eltern ust ouder rodic родитель الأصل 父 親 상위 root \
         rootcategory",
    ),
    (
        Sense::Level,
        "lvl level nivel livello ebene niveau seviye уровень مستوى hierarchical",
    ),
    (
        Sense::Order,
        "order position sort sortorder index rank ranking ordinal priority orden ordem reihenfolge sira \
         posicion posicao posizione порядок ترتيب 排序 順番 순서 seq sequence rowindex weighting boost",
    ),
    (
        Sense::Person,
        "user customer owner username usuario cliente kunde benutzer utilisateur utente kullanici buyer \
         reviewer createdby person firstname lastname email mail",
    ),
    (
        Sense::Place,
        "address city street zip postal lat lng latitude longitude ciudad cidade stadt ville citta sehir \
         город مدينة 城市 phone tel telephone coordinates geo locationid outlet outlets branch",
    ),
    (
        Sense::Settings,
        "payment payments pago pagos zahlung zahlungsarten paiement paiements pagamento pagamenti odeme \
         оплата paymentmethods config configuration settings setting shopinfo storeinfo theme layout banner \
         banners slider footer ajustes einstellungen version api success ok message error errors took ms \
         request params query queryparams elapsed processingtime",
    ),
    (Sense::Video, "video videos youtube vimeo mp film 视频 動画 비디오"),
    (
        Sense::File,
        "file files datei archivo arquivo fichier pdf manual manuals download downloads attachment \
         attachments datasheet",
    ),
    (
        Sense::Icon,
        "icon icons logo logos avatar badge favicon flag swatch sprite icono icone иконка логотип شعار 图标 \
         アイコン 아이콘",
    ),
    (
        Sense::Score,
        "average avg mean promedio durchschnitt moyenne gemiddelde snitt srednia ortalama среднее متوسط 平均 평균 \
         score relevance textmatch popularity confidence bestmatch",
    ),
    (
        Sense::Barcode,
        "asin \
         ean gtin upc barcode isbn jan strichcode codigobarras codigodebarras codicebarre barkod штрихкод \
         باركود 条码 條碼 バーコード 바코드",
    ),
    (
        Sense::Sold,
        "sales sold orders vendidos vendidas verkauft verkaufte venduti satilan sprzedanych prodano продано \
         مباع المبيعات 销量 銷量 已售 판매량 बिका terjual daban views view visits likes favorites favourites wishlist \
         numfavorers clicks followers visitas vistas watchers popular",
    ),
    (
        Sense::Included,
        "included includes linked embedded relatedobjects expanded references entities lookup lookups \
         dictionary dictionaries",
    ),
    (
        Sense::Key,
        "key keys attributecode code clave chave schlussel schluessel cle chiave anahtar ключ مفتاح 键 キー 키 k",
    ),
    (
        Sense::Reference,
        "ref refs reference references rel relationships relationship relation fk foreign",
    ),
    (
        Sense::Text,
        "texto testo texte tekst text html markdown plain raw richtext plaintext rendered",
    ),
    (
        Sense::Channel,
        "channel channels customergroup segment tier tiers tierprices pricelist bulk graduated staffel \
         staffelpreise stufen mengenrabatt scaled wholesaletier tieredprices",
    ),
    (
        Sense::Reserved,
        "reserved committed allocated incoming threshold backordered safety reservado reserviert lowstock \
         reorder maxorder minorder moq minorderqty minimumorderquantity maxquantity minquantity saleunit \
         packsize packaging cartquantity increment step multiple",
    ),
    (
        Sense::Lowest,
        "lowest lowestdays lowestprice omnibus lowestpricelastdays lowestpriceindays historicallow",
    ),
    (
        Sense::Highlight,
        "bullets bulletpoints bullet points keyfeatures sellingpoints pluspunkte ventajas vantaggi avantages \
         puntosclave highlights",
    ),
    (
        Sense::Model,
        "model modelo modello modele modell модель موديل 型号 型號 モデル 모델 मॉडल",
    ),
    (
        Sense::Range,
        "range ranges rango faixa bereich intervalo fourchette диапазон نطاق 区间 範圍 範囲 범위 pricerange",
    ),
    (
        Sense::Is,
        "is has can ist hat es esta tem ha hay est allow allowed ligado",
    ),
    (Sense::Html, "html bodyhtml deschtml descriptionhtml contenthtml"),
];

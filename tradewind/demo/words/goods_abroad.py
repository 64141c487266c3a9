"""What are the demo's goods called in the buyers' languages?"""

LANGUAGES = ("es", "fr", "de", "pt", "ja", "ru", "ar")
# code | es | fr | de | pt | ja | ru | ar
_TABLE = """
TE-4P-02 | tienda automática 4P | tente instantanée 4 places | Sekundenzelt 4 Personen | barraca automática 4P | ワンタッチテント4人用 | палатка автоматическая 4-местная | خيمة فورية 4 أشخاص
TE-6P-01 | tienda túnel 6P | tente tunnel 6 places | Tunnelzelt 6 Personen | barraca túnel 6P | トンネルテント6人用 | палатка-туннель 6-местная | خيمة نفق 6 أشخاص
TE-2P-01 | tienda de trekking 2P | tente de randonnée 2 places | Trekkingzelt 2 Personen | barraca de trekking 2P | トレッキングテント2人用 | палатка трекинговая 2-местная | خيمة رحلات لشخصين
TE-1P-03 | tienda ultraligera 1P | tente ultralégère 1 place | Leichtzelt 1 Person | barraca ultraleve 1P | 軽量テント1人用 | палатка ультралёгкая 1-местная | خيمة خفيفة لشخص
TE-8P-05 | tienda inflable 8P | tente gonflable 8 places | Luftzelt 8 Personen | barraca inflável 8P | エアテント8人用 | палатка надувная 8-местная | خيمة هوائية 8 أشخاص
TE-BT-04 | tienda campana 5 m | tente cloche 5 m | Glockenzelt 5 m | barraca sino 5 m | ベルテント5m | шатёр-колокол 5 м | خيمة جرسية 5 م
RT-14-01 | tienda de techo | tente de toit | Dachzelt | barraca de teto | ルーフテント | палатка на крышу | خيمة سقف السيارة
TA-34-01 | toldo 3x4 m | bâche 3x4 m | Tarp 3x4 m | toldo 3x4 m | タープ3x4m | тент 3x4 м | مظلة قماش 3x4 م
TA-GZ-03 | carpa plegable 3x3 m | tonnelle pliante 3x3 m | Faltpavillon 3x3 m | tenda articulada 3x3 m | ワンタッチタープ3x3m | шатёр складной 3x3 м | خيمة قابلة للطي 3x3 م
TA-BS-02 | refugio de playa | abri de plage | Strandmuschel | abrigo de praia | ビーチシェルター | пляжный тент | مظلة شاطئ
CH-11-03 | silla plegable | chaise pliante | Klappstuhl | cadeira dobrável | 折りたたみチェア | стул складной | كرسي قابل للطي
CH-MN-01 | silla luna | fauteuil lune | Moonchair | cadeira lua | ムーンチェア | кресло круглое складное | كرسي قمري
CH-DR-02 | silla de director | fauteuil metteur en scène | Regiestuhl | cadeira de diretor | ディレクターチェア | кресло режиссёрское | كرسي مخرج
TB-12-02 | mesa plegable 1,2 m | table pliante 1,2 m | Klapptisch 120 cm | mesa dobrável 1,2 m | 折りたたみテーブル120cm | стол складной 120 см | طاولة قابلة للطي
TB-RL-01 | mesa enrollable | table à enrouler | Rolltisch | mesa de enrolar | ロールテーブル | стол рулонный | طاولة ملفوفة
BD-CT-01 | cama de campaña | lit de camp | Feldbett | cama de campanha | コット | кровать походная | سرير تخييم
SB-3S-02 | saco de dormir 3 estaciones | sac de couchage 3 saisons | Schlafsack 3 Jahreszeiten | saco de dormir 3 estações | 3シーズン寝袋 | мешок спальный | كيس نوم
SB-DN-01 | saco de plumas | sac de couchage en duvet | Daunenschlafsack | saco de dormir de penas | ダウン寝袋 | мешок спальный пуховый | كيس نوم ريش
MT-SI-03 | colchoneta autoinflable | matelas autogonflant | Isomatte selbstaufblasend | colchonete autoinflável | インフレータブルマット | коврик самонадувной | فرشة ذاتية النفخ
MT-PC-01 | manta de picnic | couverture de pique-nique | Picknickdecke | manta de piquenique | レジャーシート | плед для пикника | بساط نزهة
ST-FR-02 | brasero | brasero | Feuerschale | braseiro | 焚火台 | очаг переносной | موقد نار
CL-25-01 | nevera blanda 25 L | glacière souple 25 L | Kühltasche 25 L | bolsa térmica 25 L | ソフトクーラー25L | сумка-холодильник 25 л | حقيبة تبريد 25 لتر
WG-FD-01 | carro plegable | chariot pliant | Bollerwagen faltbar | carrinho dobrável | キャリーワゴン | тележка складная | عربة قابلة للطي
LT-LD-02 | farol LED | lanterne LED | LED-Laterne | lanterna LED | LEDランタン | фонарь кемпинговый | فانوس تخييم
"""


def _names(line: str) -> tuple[str, dict[str, str]]:
    code, *names = (part.strip() for part in line.split("|"))
    return code, dict(zip(LANGUAGES, names, strict=True))


ABROAD: dict[str, dict[str, str]] = dict(_names(line) for line in _TABLE.strip().splitlines())

_CITIES = """
ru | Almaty Алматы, Astana Астана, Shymkent Шымкент
ar | Dubai دبي, Abu Dhabi أبوظبي, Sharjah الشارقة, Ajman عجمان, Riyadh الرياض, Jeddah جدة, Dammam الدمام, Doha الدوحة
ar | Al Rayyan الريان, Kuwait City الكويت, Hawalli حولي, Muscat مسقط, Salalah صلالة, Amman عمّان, Irbid إربد
ar | Beirut بيروت, Tripoli طرابلس, Cairo القاهرة, Alexandria الإسكندرية
"""
# By language and the city's Latin name, where the letter has another script.
CITIES: dict[tuple[str, str], str] = {
    (language.strip(), name): there
    for language, cities in (line.split("|") for line in _CITIES.strip().splitlines())
    for name, _, there in (city.strip().rpartition(" ") for city in cities.split(","))
}

"""Which domains say nothing about who somebody works for, and what is the registered part of a host name?"""

# Free mail, internet providers' mail and throw-away mail. Sources: the providers' own pages. Last those that the buyers
# of the demo write from, in a zone where nobody has a name (RFC 2606).
_FREE = """
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com windowslive.com yahoo.com ymail.com
rocketmail.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com
tuta.io zoho.com zohomail.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de online.de
1und1.de posteo.de mailbox.org mail.com email.com usa.com inbox.com hushmail.com fastmail.com fastmail.fm hey.com
mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru yandex.com ya.ru yandex.kz yandex.by yandex.ua rambler.ru
lenta.ru ro.ru ukr.net i.ua meta.ua bigmir.net tut.by
qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com sina.com sina.cn vip.sina.com
sohu.com vip.sohu.com tom.com 21cn.com 139.com 189.cn wo.cn 263.net aliyun.com alibaba-mail.com chinaren.com eyou.com
citiz.net 2980.com sogou.com 163.net netease.com
yahoo.com.cn yahoo.cn yahoo.com.hk yahoo.com.tw yahoo.co.jp yahoo.co.kr yahoo.co.in yahoo.in yahoo.co.uk yahoo.fr
yahoo.de yahoo.it yahoo.es yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.com.co yahoo.com.tr yahoo.com.vn yahoo.com.ph
yahoo.com.sg yahoo.com.my yahoo.co.id yahoo.co.th yahoo.com.au yahoo.co.nz yahoo.ca yahoo.gr yahoo.ro yahoo.pl
yahoo.se yahoo.no yahoo.dk yahoo.ie yahoo.co.za yahoo.cl yahoo.com.pe yahoo.com.ve
hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.com.br hotmail.com.tr hotmail.com.ar hotmail.co.jp
hotmail.co.th hotmail.be hotmail.nl hotmail.se hotmail.ca hotmail.com.mx hotmail.gr hotmail.cl hotmail.no hotmail.dk
outlook.fr outlook.de outlook.es outlook.it outlook.com.br outlook.com.tr outlook.jp outlook.in outlook.sa outlook.cl
outlook.com.ar outlook.com.au outlook.co.id outlook.pt outlook.be outlook.dk outlook.ie outlook.kr outlook.my
live.co.uk live.fr live.de live.nl live.it live.se live.cn live.hk live.jp live.com.mx live.com.ar live.com.pt live.ca
live.com.au live.be live.dk live.no live.cl live.co.za
orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr club-internet.fr aliceadsl.fr voila.fr
libero.it virgilio.it tiscali.it alice.it tin.it fastwebnet.it inwind.it iol.it email.it pec.it
terra.es telefonica.net movistar.es ono.com sapo.pt mail.pt clix.pt netcabo.pt
uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br
prodigy.net.mx ciudad.com.ar fibertel.com.ar arnet.com.ar speedy.com.ar adinet.com.uy
btinternet.com btopenworld.com sky.com virginmedia.com ntlworld.com blueyonder.co.uk talktalk.net tiscali.co.uk
comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net
optonline.net rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca
ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl hetnet.nl casema.nl telenet.be skynet.be proximus.be
bluewin.ch hispeed.ch chello.at aon.at a1.net
wp.pl o2.pl onet.pl onet.eu interia.pl op.pl gazeta.pl poczta.fm tlen.pl vp.pl
seznam.cz email.cz centrum.cz post.cz atlas.cz azet.sk centrum.sk zoznam.sk freemail.hu citromail.hu indamail.hu
abv.bg mail.bg dir.bg inbox.lv inbox.lt one.lt mail.ee hot.ee
otenet.gr forthnet.gr hol.gr in.gr mynet.com ttmail.com superonline.com turk.net
rediffmail.com rediff.com sify.com indiatimes.com in.com vsnl.net bsnl.in
naver.com hanmail.net daum.net nate.com kakao.com korea.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com
biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp pchome.com.tw hinet.net seed.net.tw netvigator.com
singnet.com.sg starhub.net.sg pacific.net.sg streamyx.com telkom.net plasa.com vnn.vn fpt.vn
bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au xtra.co.nz slingshot.co.nz
emirates.net.ae eim.ae etisalat.ae batelco.com.bh qatar.net.qa omantel.net.om awalnet.net.sa maktoob.com
link.net tedata.net.eg menara.ma mweb.co.za webmail.co.za telkomsa.net vodamail.co.za iafrica.com
mailinator.com guerrillamail.com 10minutemail.com yopmail.com trashmail.com tempmail.com
postbox.example inbox-mail.example webmail.example
"""
FREE_MAIL = frozenset(_FREE.split())

# Market places, shops, social pages and page builders: their domain stands on many companies' cards.
_SHARED = """
alibaba.com 1688.com made-in-china.com globalsources.com dhgate.com aliexpress.com taobao.com tmall.com jd.com
hktdc.com ec21.com ecplaza.net tradekey.com tradeindia.com indiamart.com exportersindia.com europages.com
kompass.com thomasnet.com tradeford.com go4worldbusiness.com exporthub.com b2bmap.com diytrade.com bossgoo.com
en.ec21.com tridge.com wlw.de amazon.com amazon.de amazon.co.uk ebay.com etsy.com shopify.com myshopify.com
mercadolibre.com mercadolivre.com.br shopee.com lazada.com noon.com jumia.com ozon.ru wildberries.ru allegro.pl
facebook.com fb.com instagram.com linkedin.com twitter.com x.com youtube.com tiktok.com pinterest.com vk.com t.me
wa.me whatsapp.com weixin.qq.com google.com goo.gl business.site sites.google.com blogspot.com wordpress.com
wixsite.com wix.com weebly.com squarespace.com godaddysites.com webnode.com jimdo.com jimdofree.com github.io
linktr.ee bit.ly tistory.com cafe24.com
"""
PLATFORMS = frozenset(_SHARED.split())

# Endings under which names are registered one level deeper. Source: publicsuffix.org, those that trade meets.
_SECOND_LEVEL = """
cn: com net org gov edu ac; hk: com net org edu gov; tw: com net org idv; mo: com net org; jp: co ne or ac go;
kr: co or ne pe; uk: co org me ltd plc net ac gov; in: co net org firm gen ind; pk: com net org;
bd: com net org; lk: com org; np: com org; my: com net org; sg: com net org; th: co in ac or;
vn: com net org edu; id: co or web my biz; ph: com net org; mm: com; kh: com; au: com net org id;
nz: co net org; za: co org net web; ke: co or; ng: com org net; gh: com org; tz: co; ug: co; zw: co;
zm: co com; et: com; mz: co; ao: co; na: com co; bw: co; mu: co; eg: com; ma: co net; dz: com; tn: com;
ly: com; ae: co net org; sa: com net org; qa: com; kw: com; bh: com; om: com co; jo: com; lb: com;
il: co org net; iq: com; ir: co; tr: com net org gen web; br: com net org ind; ar: com net org;
mx: com net org; co: com net org; pe: com net; cl: com; ve: com co; ec: com; uy: com; py: com; bo: com; cr: co;
gt: com; sv: com; do: com; pa: com; ni: com; hn: com; cu: com; pr: com; ru: com org net;
ua: com net org kiev in; by: com; kz: com org; uz: co com; az: com; ge: com; am: co; pl: com net org biz;
ro: com; rs: co; gr: com; cy: com; mt: com; pt: com; es: com; it: co; fr: com; at: co or; hu: co; ee: com;
lv: com; al: com; mk: com; ba: com; fj: com; pg: com
"""
SECOND_LEVEL = frozenset(
    f"{second}.{country.strip()}"
    for group in _SECOND_LEVEL.split(";")
    for country, _colon, seconds in [group.partition(":")]
    for second in seconds.split()
)

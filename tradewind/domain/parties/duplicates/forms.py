"""Which legal forms stand in company names, and which of them are one form in another language?

Each line is one form: its code, then its spellings as they are left after folding (lower case, Latin letters, dots
between single letters gone: "S. à r.l." is "sarl", "Sp. z o.o." is "sp z oo"). Chinese, Japanese and Korean spellings
stand as they are. Sources: the companies acts of the countries named; ISO 20275 (entity legal forms) for spellings.
"""

# Anywhere behind the first word: no other word is spelt like these.
PLAIN_FORMS = """
ltd: ltd, limited, co ltd, co limited, company ltd, company limited, coltd, corp ltd, corporation ltd
pvt: pvt ltd, private limited, pvt limited, private ltd, p ltd, p limited, co pvt ltd, co private limited, pvt,
  opc pvt ltd
pte: pte ltd, pte limited, pte
pty: pty ltd, proprietary limited, pty limited, pty
llc: llc, limited liability company, limited liability co, co llc, company llc
inc: inc, incorporated, corp, corporation, co inc, company inc, corp inc
plc: plc, public limited company, public company limited, public company ltd, pcl, pub co ltd
llp: llp, limited liability partnership
gmbh: gmbh, gesellschaft mit beschrankter haftung, ges mbh, gesmbh, mbh, ggmbh, gmbh co
gmbh_kg: gmbh co kg, gmbh u co kg, gmbh und co kg, gmbhco kg, gmbh co kgaa, ag co kg, ug co kg
ag: aktiengesellschaft
kg: kommanditgesellschaft
ohg: ohg, offene handelsgesellschaft
ug: ug haftungsbeschrankt, unternehmergesellschaft
kgaa: kgaa
ek: e kfm, eingetragener kaufmann
sarl: sarl, sa rl, sarlu, suarl, societe a responsabilite limitee, sagl
sas: sasu, societe par actions simplifiee
eurl: eurl
sa: societe anonyme, sociedad anonima, sociedade anonima, spolka akcyjna, sociedad anonima cerrada, sac
srl: srl, srls, societa a responsabilita limitata, societate cu raspundere limitata,
  sociedad de responsabilidad limitada
sacv: sa de cv, sab de cv, sapi de cv, sociedad anonima de capital variable
srlcv: s de rl de cv, srl de cv, s de rl
spa: societa per azioni
snc: snc
slu: sociedad limitada, slu
lda: lda, ltda, limitada, unipessoal lda
eireli: eireli
bvba: bvba
vof: vof, vennootschap onder firma
coop: soc coop, soc coop arl, soc coop a rl, societa cooperativa, cooperativa, cooperative, coop, scarl, scrl
oy: osakeyhtio, oyj
ab: aktiebolag
as: aksjeselskap, aktieselskab, anonim sirketi, akciova spolecnost, akciova spolocnost
asa: asa
aps: aps, anpartsselskab
ehf: ehf
spzoo: sp z oo, sp zoo, spzoo, spolka z oo, spolka z ograniczona odpowiedzialnoscia
spk: sp k, sp j, spolka komandytowa, spolka jawna
sro: sro, spol sro, spolecnost s rucenim omezenym
doo: doo, d o o, jdoo
kft: kft, korlatolt felelossegu tarsasag
zrt: zrt, nyrt
eood: eood
ood: ood
uab: uab
sia: sia
ooo: ooo, obshchestvo s ogranichennoy otvetstvennostyu, obschestvo s ogranichennoi otvetstvennostiu
tov: tov, tzov
jsc: jsc, joint stock company, pjsc, ojsc, cjsc, zao, oao, pao, aktsionernoe obshchestvo,
  zakrytoe aktsionernoe obshchestvo, publichnoe aktsionernoe obshchestvo, otkrytoe aktsionernoe obshchestvo, psc
turkish_ltd: ltd sti, limited sirketi
fze: fze, fz e
fzco: fzco, fzc, fz co
fzllc: fz llc, fzllc, llc fz
wll: wll
est: est, establishment, ests, مؤسسة
bsc: bsc, bscc
sae: sae
saog: saog, saoc
sal: sal
sdn_bhd: sdn bhd, sendirian berhad, sdn berhad
bhd: bhd, berhad
tnhh: cong ty tnhh, tnhh, cong ty tnhh mtv, cong ty tnhh mot thanh vien, cty tnhh
vn_jsc: cong ty co phan, ctcp, cong ty cp
kk: kk, kabushiki kaisha, kabushiki gaisha, kabushikigaisha, kabushikikaisha, 株式会社, 株式會社
yk: yugen kaisha, 有限会社
gk: godo kaisha, 合同会社
korean: chusik hoesa, jusik hoesa, 주식회사, 유한회사, xkr
chinese_ltd: 有限公司, 有限责任公司
chinese_stock: 股份有限公司, 股份公司
"""

# Only at the end (before places), because they are also words, initials or names.
CLOSING_FORMS = """
ag: ag
kg: kg
ug: ug
coop: arl, a rl
ek: ek
slu: sl
spa: spa
se: se
bv: bv
nv: nv
ab: ab publ
as: as
hf: hf
dd: dd
ad: ad
ae: ae
epe: epe
ike: ike
kk: kabushiki
lp: lp
cc: cc
bt: bt
vos: vos
"""

# Only in front.
OPENING_FORMS = """
ud: ud
jsc: ao
too: too
ip: ip, chp, fop
"""

# In front or at the end.
EDGE_FORMS = """
ou: ou
oy: oy
ab: ab
pt: pt, perseroan terbatas
cv: cv
sa: sa
sas: sas
"""

# English words that begin a name without being its form ("Limited Edition Toys").
NEVER_FIRST = frozenset({"limited", "ltd", "incorporated", "inc", "corporation", "corp", "establishment", "private"})

# A company, of whatever form: says nothing about which.
COMPANY_WORDS = (
    "co, company, comp, cpny, compania, cia, companhia, compagnie, cie, kompaniya, kompania, kompaniia, firma, fa, "
    "firm, societe, ste, soc, sociedad, sociedade, societa, empresa, sirketi, sti, spolka, tbk, publ, "
    "شركة, usaha dagang, rls, cty, cong ty, sc, c0, m/s, messrs, "
    "regd, registered, in liquidation, 公司, 商号, 企业, 商行, 经营部"
)

# Written in the Latin letters of other languages or translated, these are one form.
_ENGLISH_LIMITED = frozenset({"ltd", "llc", "pvt"})
_TRANSLATED: dict[str, frozenset[str]] = {
    **dict.fromkeys(("ltd", "pvt"), frozenset({"ltd", "pvt", "llc"})),
    **dict.fromkeys(("pte", "pty"), frozenset({"ltd", "pvt"})),
    **dict.fromkeys(("ooo", "tov", "too", "spzoo", "sro", "doo", "kft", "ood", "eood", "uab", "sia", "ou"),
                    _ENGLISH_LIMITED),
    **dict.fromkeys(("tnhh", "turkish_ltd", "yk", "gk", "wll"), _ENGLISH_LIMITED),
    **dict.fromkeys(("chinese_ltd", "chinese_stock", "kk", "korean"), _ENGLISH_LIMITED | {"inc", "jsc"}),
    "vn_jsc": frozenset({"jsc", "ltd", "inc"}),
    "as": frozenset({"jsc", "inc"}),
    "ae": frozenset({"sa"}),
    "oy": frozenset({"ltd"}),
    "pt": frozenset({"ltd"}),
    "sacv": frozenset({"sa"}),
    "est": frozenset({"ltd"}),
}  # fmt: skip


def may_be_one_form(left: str, right: str) -> bool:
    """Whether the two codes can stand for one legal form: the same, or one the usual translation of the other."""
    return left == right or right in _TRANSLATED.get(left, ()) or left in _TRANSLATED.get(right, ())

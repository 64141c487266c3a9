"""Does a text announce another bank account? Bank details alone are an invoice, not a change."""

import re
from collections.abc import Iterator
from itertools import pairwise

_SCANNED = 60_000
_STOPS = re.compile(r"[.!?。！？\n\r؟]+")

_ACCOUNT = (
    r"bank(?:ing)? (?:account|details?|information|info|data)|beneficiary (?:account|bank|details?)|(?:our"
    r"|company|the|usd) account\b"
    r"|account (?:details|number|information)|payment (?:details|instructions?|account)|wire (?:instructions"
    r"|details)|remittance (?:details|account)"
    r"|\biban\b|\bswift\b|银行账[户号]|银行帐[户号]|收款账[户号]|收款帐[户号]|银行信息|收款信息|账户信息|帐户信息|收款银行|开户行|汇款账[户号]"
    r"|bankverbindung|bankdaten|kontoverbindung|bankkonto|kontodaten|(?:cuenta|datos) bancari[ao]s?|datos de pago"
    r"|(?:coordonnées|compte|données) bancaires?|\brib\b|(?:coordinate|conto|dati) bancari[oe]?|(?:dados"
    r"|conta) bancári[ao]s?"
    r"|банковски[ех] реквизит|реквизит|расч[её]тн\w{1,6} сч[её]т|банковск\w{1,6} сч[её]т|الحساب البنكي|حساب بنكي"
    r"|حسابنا البنكي|بيانات البنك|التفاصيل المصرفية"
    r"|银行帳[戶號]|銀行帳[戶號]|口座|banka hesab|banka bilgi"
)
_CHANGE = (
    r"\b(?:has|have|had|is|are|was|were|been|being|be) (?:been )?(?:recently )?(?:changed|updated|replaced"
    r"|frozen|blocked|suspended|closed|modified)\b"
    r"|\bchang(?:ed|es?|ing)\b|\bupdat(?:ed|e|ing)\b|\bnew\b|\bdifferent\b|\banother\b|\balternative\b"
    r"|no longer (?:use|valid|in use)|instead of"
    r"|under audit|\baudit(?:ed|ing)?\b|do not (?:use|pay|send|transfer).{0,40}(?:old|previous|former)"
    r"|变更|更换|更改|变动|改为|改成|换成|换了|新的|新账|新帐|新银行|另一个|不再使用|已停用|停用|作废|冻结|更新|變更|更換"
    r"|geändert|änder|neue[nrs]?\b|nicht mehr gültig|gewechselt|cambi(?:ado|ó|o|ar|amos|ato|ata|ate|ati)\b"
    r"|ha cambiado|nuev[ao]s?\b|actualizad|modificad"
    r"|chang[ée]|nouveau|nouvel|nouvelle|modifi[ée]|nuov[oaie]\b|aggiornat|mudou|mudança|alterad|alterou|nov[oa]s?\b|atualizad"
    r"|измен|нов(?:ый|ые|ая|ого|ых|ом)|смен|обновл|تغيير|تغير|تم تحديث|جديد|تغيّر|変更|新しい|değiş|yeni\b"
)
_NUMBER = re.compile(
    r"\b[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{2,4}[ ]?){3,8}|\b[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b|\b\d{8,22}\b"
)
_WORD_OF_ACCOUNT = re.compile(_ACCOUNT, re.IGNORECASE)
_WORD_OF_CHANGE = re.compile(_CHANGE, re.IGNORECASE)
# Said by who asks, or by who says that nothing changed: never by who changes.
_HARMLESS = re.compile(
    r"\bnot? (?:been )?(?:changed?|changing)\b|never chang|unchanged|remains? the same|without (?:a )?change|no change"
    r"|if (?:\w{1,30} ){0,6}(?:chang|differ)|new (?:order|customer|item|product|model|price|sample|quotation|catalog"
    r"|year|design|pi\b|invoice|season|project)"
    r"|没有(?:变更|更换|改变|变化|变)|未变|不变|不会(?:变更|更换|更改)|新(?:订单|产品|客户|款|年|报价|品)"
    r"|nicht geändert|unverändert|no (?:ha"
    r"|han) cambiado"
    r"|n['’]a pas changé|non (?:è|sono) cambiat|não mudou|не измен|لم يتغير",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(
    r"\b(?:banks?|banco|banque|banca|pay|payment|remit|transfer|wire|deposit|balance|t/?t)\b|银行|付款|汇款|打款|转账|货款|定金|zahl|überweis|pag[oa]|transfer|paiement|virement"
    r"|pagamento|bonifico|оплат|платеж|دفع|تحويل",
    re.IGNORECASE,
)


def announces_new_account(text: str) -> str:
    """The words that say so, for a person to read; empty where nothing does."""
    if not _WORD_OF_ACCOUNT.search(text[:_SCANNED]):  # nearly all letters: none of the slower questions is asked
        return ""
    for first, second in pairwise([*_sentences(text[:_SCANNED]), ""]):
        if _HARMLESS.search(first):
            continue
        if _speaks_of_change(first):
            return first[:200]
        # The change in one sentence, the account in the next: "We have changed our bank. Please pay to: IBAN ..."
        follows = _NUMBER.search(second) and _WORD_OF_ACCOUNT.search(second)
        if follows and _WORD_OF_CHANGE.search(first) and _OF_MONEY.search(first):
            return f"{first} {second}"[:200]
    return ""


def names_account(text: str) -> str:
    """The words that say where to pay: harmless from whom we know, not from who has just come along."""
    sentences = _sentences(text[:_SCANNED])
    return next((each[:200] for each in sentences if _WORD_OF_ACCOUNT.search(each) and _NUMBER.search(each)), "")


def _sentences(text: str) -> Iterator[str]:
    """Parted where stops are followed by a space or another script ("3.5" is none). In one walk: a search that looks
    ahead behind every stop of a long row goes over that row for each of them.
    """
    begins = 0
    for stops in _STOPS.finditer(text):
        follows = text[stops.end() : stops.end() + 1]
        if "\n" in stops[0] or not follows or follows.isspace() or follows > "\x7f":
            if sentence := text[begins : stops.start()].strip():
                yield sentence
            begins = stops.end()
    if sentence := text[begins:].strip():
        yield sentence


def _speaks_of_change(sentence: str) -> bool:
    account, change = _WORD_OF_ACCOUNT.search(sentence), _WORD_OF_CHANGE.search(sentence)
    if not account or not change:
        return False
    return abs(account.start() - change.start()) < 120

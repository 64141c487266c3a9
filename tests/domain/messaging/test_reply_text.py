"""Is what somebody wrote told from what a program quoted below it, in the languages of our customers?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.messaging.reply_text import split_reply

OLD = "\n\nDear Rashid,\nhere is our offer."
QUOTED = "\n> Dear Rashid,\n>\n> here is our offer."

# What announces the older message, in the words of the program; the new text above is always the same.
ANNOUNCEMENTS = {
    "Outlook en": "From: Lin <lin@xinfeng.example>\nSent: Monday, January 5, 2026 10:00 AM\nTo: Rashid\nSubject: Tents",
    "Outlook en, bold": "*From:* Lin <lin@xinfeng.example>\n*Sent:* Monday\n*To:* Rashid\n*Subject:* Tents",
    "Outlook en, rule": "________________________________\nFrom: Lin <lin@xinfeng.example>\nSent: Monday\nTo:"
    " R\nSubject: T",
    "Outlook zh": "发件人: Lin <lin@xinfeng.example>\n发送时间: 2026年1月5日 10:00\n收件人: Rashid\n主题: 帐篷",
    "Outlook zh-TW": "寄件者: Lin <lin@xinfeng.example>\n寄件日期: 2026年1月5日\n收件者: Rashid\n主旨: 帳篷",
    "Outlook de": "Von: Lin <lin@xinfeng.example>\nGesendet: Montag, 5. Januar 2026 10:00\nAn: Rashid\nBetreff: Zelte",
    "Outlook es": "De: Lin <lin@xinfeng.example>\nEnviado el: lunes, 5 de enero de 2026 10:00\nPara: R\nAsunto:"
    " Tiendas",
    "Outlook fr": "De : Lin <lin@xinfeng.example>\nEnvoyé : lundi 5 janvier 2026 10:00\nÀ : R\nObjet : Tentes",
    "Outlook it": "Da: Lin <lin@xinfeng.example>\nInviato: lunedì 5 gennaio 2026 10:00\nA: R\nOggetto: Tende",
    "Outlook pt": "De: Lin <lin@xinfeng.example>\nEnviada em: segunda-feira, 5 de janeiro\nPara: R\nAssunto: Tendas",
    "Outlook ru": "От: Lin <lin@xinfeng.example>\nОтправлено: 5 января 2026 г. 10:00\nКому: R\nТема: Палатки",
    "Outlook ar": "من: Lin <lin@xinfeng.example>\nتم الإرسال: 5 يناير 2026\nإلى: R\nالموضوع: خيام",
    "Outlook ja": "差出人: Lin <lin@xinfeng.example>\n送信日時: 2026年1月5日 10:00\n宛先: R\n件名: テント",
    "QQ": '------------------ 原始邮件 ------------------\n发件人: "Lin" <lin@xinfeng.example>;\n发送时间:'
    " 2026年1月5日",
    "QQ en": '------------------ Original ------------------\nFrom:  "Lin" <lin@xinfeng.example>;',
    "QQ phone": '---原始邮件---\n发件人: "Lin"<lin@xinfeng.example>',
    "163": 'At 2026-01-05 10:00:00, "Lin" <lin@xinfeng.example> wrote:',
    "163 zh": '在 2026-01-05 10:00:00，"Lin" <lin@xinfeng.example> 写道：',
    "163 phone": "---- 回复的原邮件 ----\n| 发件人 | Lin<lin@xinfeng.example> |\n| 发送日期 | 2026年1月5日 |",
    "Foxmail": "发件人： Lin\n发送时间： 2026-01-05 10:00\n收件人： Rashid\n主题： Re: Tents",
    "Foxmail en": "From: lin@xinfeng.example\nDate: 2026-01-05 10:00\nTo: rashid@gulf.example\nSubject: Tents",
    "Aliyun": "------------------------------------------------------------------\n发件人：Lin <lin@xinfeng.example>\n"
    "发送时间：2026年1月5日(星期一) 10:00\n收件人：Rashid\n主　题：Tents",
    "Gmail en": "On Mon, Jan 5, 2026 at 10:00 AM Lin <lin@xinfeng.example> wrote:",
    "Gmail en, wrapped": "On Mon, Jan 5, 2026 at 10:00 AM Lin of Xinfeng Outdoor <\nlin@xinfeng.example> wrote:",
    "Gmail zh": "Lin <lin@xinfeng.example> 于2026年1月5日周一 10:00写道：",
    "Gmail zh-TW": "Lin <lin@xinfeng.example> 於 2026年1月5日 週一 上午10:00寫道：",
    "Gmail de": "Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Lin <lin@xinfeng.example>:",
    "Gmail es": "El lun, 5 ene 2026 a las 10:00, Lin (<lin@xinfeng.example>) escribió:",
    "Gmail fr": "Le lun. 5 janv. 2026 à 10:00, Lin <lin@xinfeng.example> a écrit :",
    "Gmail it": "Il giorno lun 5 gen 2026 alle ore 10:00 Lin <lin@xinfeng.example> ha scritto:",
    "Gmail pt": "Em seg., 5 de jan. de 2026 às 10:00, Lin <lin@xinfeng.example> escreveu:",
    "Gmail ru": "пн, 5 янв. 2026 г. в 10:00, Lin <lin@xinfeng.example>:",
    "Gmail ar": "في الاثنين، 5 يناير 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Lin <lin@xinfeng.example>:",
    "Gmail ja": "2026年1月5日(月) 10:00 Lin <lin@xinfeng.example>:",
    "Gmail pl": "pon., 5 sty 2026 o 10:00 Lin <lin@xinfeng.example> napisał(a):",
    "Gmail tr": "Lin <lin@xinfeng.example>, 5 Oca 2026 Pzt, 10:00 tarihinde şunu yazdı:",
    "Apple en": "On 5 Jan 2026, at 10:00, Lin <lin@xinfeng.example> wrote:",
    "Apple zh": "在 2026年1月5日，10:00，Lin <lin@xinfeng.example> 写道：",
    "Apple de": "Am 05.01.2026 um 10:00 schrieb Lin <lin@xinfeng.example>:",
    "Apple forward": "Begin forwarded message:",
    "Thunderbird ru": "05.01.2026 10:00, Lin пишет:",
    "Original Message": "-----Original Message-----\nFrom: Lin [mailto:lin@xinfeng.example]",
    "Ursprüngliche Nachricht": "-----Ursprüngliche Nachricht-----",
    "Mensaje original": "-----Mensaje original-----",
    "Исходное сообщение": "-------- Исходное сообщение --------",
    "Forwarded": "---------- Forwarded message ---------\nFrom: Lin <lin@xinfeng.example>",
}


@pytest.mark.parametrize("quotation", [OLD, QUOTED], ids=["bare", "marked"])
@pytest.mark.parametrize("program", ANNOUNCEMENTS)
def test_the_older_message_is_told_from_the_new_one(program, quotation):
    reply = split_reply("Please quote 200 pcs.\n你好" + "\n\n" + ANNOUNCEMENTS[program] + quotation)
    assert reply.reply == "Please quote 200 pcs.\n你好"
    assert "here is our offer." in reply.quoted
    assert ANNOUNCEMENTS[program].split("\n")[0] in reply.quoted


@pytest.mark.parametrize(
    ("text", "reply", "signature"),
    [
        ("We take 200.\n-- \nRashid\nGulf Camping", "We take 200.", "-- \nRashid\nGulf Camping"),
        ("We take 200.\n\nBest regards,\nRashid\n+971 4 555", "We take 200.", "Best regards,\nRashid\n+971 4 555"),
        ("请报价。\n\n顺祝商祺\n李", "请报价。", "顺祝商祺\n李"),
        ("Bitte Preis.\n\nMit freundlichen Grüßen\nJan", "Bitte Preis.", "Mit freundlichen Grüßen\nJan"),
        ("Precio por favor.\n\nSaludos cordiales,\nAna", "Precio por favor.", "Saludos cordiales,\nAna"),
        ("Prix svp.\n\nCordialement,\nLuc", "Prix svp.", "Cordialement,\nLuc"),
        ("Цена?\n\nС уважением,\nИван", "Цена?", "С уважением,\nИван"),
        ("Preço?\n\nAtenciosamente,\nJoão", "Preço?", "Atenciosamente,\nJoão"),
        ("Prezzo?\n\nCordiali saluti\nGianni", "Prezzo?", "Cordiali saluti\nGianni"),
        ("السعر؟\n\nمع أطيب التحيات\nعمر", "السعر؟", "مع أطيب التحيات\nعمر"),
        ("Ok.\n\nSent from my iPhone", "Ok.", "Sent from my iPhone"),
        ("好的\n\n发自我的iPhone", "好的", "发自我的iPhone"),
        ("Ok.\n\nВсё верно.\nОтправлено с iPhone", "Ok.\n\nВсё верно.", "Отправлено с iPhone"),
        (
            "We accept.\n\nThis e-mail and any attachment are confidential and intended for the addressee.",
            "We accept.",
            "This e-mail and any attachment are confidential and intended for the addressee.",
        ),
        ("Best regards to your father. He asked:\nwhat now?", "Best regards to your father. He asked:\nwhat now?", ""),
        ("Thanks\nRashid", "Thanks\nRashid", ""),
        ("Port:\nFrom: Ningbo\nTo: Jebel Ali\nDate: March", "Port:\nFrom: Ningbo\nTo: Jebel Ali\nDate: March", ""),
        ("Tiers:\n>100 pcs: 2.50\n>500 pcs: 2.30", "Tiers:\n>100 pcs: 2.50\n>500 pcs: 2.30", ""),
        ("He wrote:\nno.", "He wrote:\nno.", ""),
        ("On our side all is fine:\n1. tents", "On our side all is fine:\n1. tents", ""),
    ],
)
def test_a_signature_is_told_from_the_text(text, reply, signature):
    split = split_reply(text)
    assert (split.reply, split.signature, split.quoted) == (reply, signature, "")


def test_answers_between_quotations_are_reply():
    text = (
        "See below.\n\nOn Mon, Jan 5, 2026 at 10:00 AM Lin <lin@xinfeng.example> wrote:\n> How many?\n200\n\n"
        "> Which colour?\nBlue.\n\n> Regards\n> Lin\n\nBest regards\nRashid"
    )
    split = split_reply(text)
    assert split.reply == "See below.\n\n200\n\nBlue."
    assert split.signature == "Best regards\nRashid"
    assert "> How many?" in split.quoted and "> Lin" in split.quoted


def test_a_pure_forward_has_no_reply():
    assert split_reply("---------- Forwarded message ---------\nFrom: Lin\n\nOffer").reply == ""


TELLING_LINES = """\
text
> q
>> q
--\x20
Best regards
Sent from my iPhone
发件人： a@b.example
主题： x
-----Original Message-----
On Mon, Jan 5, 2026 Lin <lin@x.example> wrote:
On Mon, Jan 5
2026 Lin wrote:
________________
"""
LINES = st.lists(st.sampled_from([*TELLING_LINES.split("\n"), " ", "?"]) | st.text(max_size=20), max_size=30)


@given(LINES)
def test_no_line_is_ever_lost(lines):
    text = "\n".join(lines).replace("\r", "\n")
    split = split_reply(text)
    kept = "\n".join((split.reply, split.signature, split.quoted)).split("\n")
    assert sorted(line for line in kept if line.strip()) == sorted(line for line in text.split("\n") if line.strip())


@pytest.mark.parametrize("head", [
    "Från: sales <sales@tw.example>\nSkickat: den 24 november 2026 10:00\nTill: Anna <a@n.example>\nÄmne: Tents",
    "Fra: sales <sales@tw.example>\nSendt: 24. november 2026 10:00\nTil: Anna <a@n.example>\nEmne: Tents",
    "Kimden: sales <sales@tw.example>\nGönderildi: 24 Kasım 2026 10:00\nKime: Anna <a@n.example>\nKonu: Tents",
    "Từ: sales <sales@tw.example>\nNgày: 24/11/2026\nĐến: Anna <a@n.example>\nTiêu đề: Tents",
])  # fmt: skip
def test_what_outlook_quotes_in_swedish_danish_turkish_and_vietnamese_is_no_reply(head: str) -> None:
    assert split_reply(f"OK.\n\n{head}\n\nPlease quote 500 tents.").reply == "OK."

"""Which chats did colleagues bring from their telephones?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChatWords:
    """Brought `back` working days ago; `{them}` is the customer's first contact. `taken_back` says why, where it was."""

    party: str
    by: str
    back: int
    file_name: str
    us: str
    lines: tuple[str, ...]
    is_kept: bool = True
    taken_back: str = ""


CHATS: tuple[ChatWords, ...] = (
    ChatWords(
        "Gulf Leisure W.L.L.", "liqiang", 5, "WhatsApp Chat with Gulf Leisure.txt", "Li Qiang",
        (
            "14:02 - {them}: Salam Mr Li, the gazebo frames arrived, thank you",
            "14:03 - {them}: two legs are bent, I send photo",
            "14:09 - Li Qiang: Sorry to hear. Please send also the carton number",
            "14:15 - {them}: carton 18 and 31",
            "14:21 - Li Qiang: We send two legs with the next container, free of charge",
            "14:22 - {them}: good. And price for 600 more?",
        ),
    ),
    ChatWords(
        "Tiendas Norte SpA", "wangfang", 1, "Chat de WhatsApp con Tiendas Norte.txt", "Wang Fang",
        (
            "22:10 - {them}: Hola Wang, llegó el catálogo",
            "22:12 - {them}: ¿la mesa de 120 viene con bolsa?",
            "22:40 - Wang Fang: Sí, con bolsa y asa. ¿Cuántas necesitan?",
        ),
        is_kept=False,
    ),
    ChatWords(
        "Sahara Tents Est.", "sunyue", 8, "WhatsApp Chat with Sahara.txt", "Sun Yue",
        (
            "15:31 - {them}: we need the lanterns before the weekend",
            "15:38 - Sun Yue: They left Ningbo on Tuesday, 18 days to Jeddah",
            "15:40 - {them}: ok waiting",
        ),
        taken_back="导错客户：这是另一家 Sahara 的聊天。",
    ),
)  # fmt: skip

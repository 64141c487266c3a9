"""Which hashes do the demo's public passwords have? A hash takes a third of a second on purpose; these were made once."""

# By login. Only `password_of` in demo/people.py gives them; whoever logs in after Django's own rules have become
# stricter gets a new one, as everybody does.
MADE_BY = "pbkdf2_sha256$1000000$tradewinddemocompany"  # the hasher, its rounds, the salt, to which the login belongs
HASHES = {
    "boss": "9xzjPkJIZTLt0p7ahH6ncF4Tj3BSWmHZpzi0/xhbyJc=",
    "assistant": "upvPvcUjeaNko/auYlGfgYYK7t+YGOol+CK9MQkqrQU=",
    "heting": "+uSsKTzRdKc7KsPRY623ypiwwtZIVUGvPgyB/uA1Xd8=",
    "liqiang": "S8Vrkq1fXjLO/MCdcs9JJTiLrebnbvAtp+bAassvcVY=",
    "lina": "tFVctCg1vcPRChO6u2l1lywZHjPbqdKRZZg6q4s67H0=",
    "wangfang": "SuEDsu0JrLSLh9obhAGXHmC1Fcg1SfFBxQZvb9fm7H0=",
    "zhoukai": "KyNCqEUvqQt/u90pCXcopRbN3+xj0znl8Si9JiACj3A=",
    "sunyue": "6iwYpNWGpyUcRWiGFfKvaOkIwhpr6GhGXbatS8/Pgrg=",
    "wudi": "Rqg/00kx7mzuFOTw6ckXLUF/6Eun+S/yxL24jcwo2QY=",
    "zhengjie": "0oDmKyg4Zfbz/8ydRuVPQwEu5HA+qazVJ+2qcd9GX+0=",
    "chenjing": "P9bQz2VDvx5hhwfkB+an2uHwWg3nyvbfbyNuupVQf50=",
    "machao": "s6LygxQrNw+DVXWbCmUwvNJE12j2g6BFvUfYUgrhqg8=",
    "tangyu": "trF1ACXS+dW3Er8VWvqalWB1tWjSJHDRn8Kbynhs/U4=",
    "fangzhou": "8tLUPPJg090hyARnweEhteUYS1Yxbkh+p34cPVUpmrw=",
}

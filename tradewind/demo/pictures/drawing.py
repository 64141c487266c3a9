"""How does a product of the demo look in its first, second or third picture?"""

from collections.abc import Callable
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.pictures import furniture, grounds, kit, shelter
from tradewind.demo.pictures.canvas import Canvas, Cloth, Colour, cloth
from tradewind.domain.catalogue.kinds import PictureKind

Draw = Callable[[Canvas, Cloth, Random], None]

# The first word that is found in what the product is called and where it is sorted.
_MOTIFS: tuple[tuple[Draw, tuple[str, ...]], ...] = (
    (kit.poles, ("pole", "peg", "stake", "帐杆", "地钉", "登山杖", "手杖")),
    (kit.lantern, ("lantern", "lamp", "torch", "灯")),
    (shelter.hammock, ("hammock", "吊床")),
    (furniture.sleeping_bag, ("sleeping bag", "睡袋", "quilt")),
    (furniture.cot, ("cot", "行军床")),
    (kit.wagon, ("wagon", "trolley", "cart", "营地车", "推车")),
    (shelter.tunnel, ("tunnel", "隧道")),
    (shelter.bell, ("bell", "钟形", "teepee", "印第安")),
    (shelter.tent, ("tent", "帐")),
    (
        shelter.tarp,
        ("tarp", "awning", "gazebo", "canopy", "shelter", "shade", "umbrella", "天幕", "凉棚", "遮阳", "伞"),
    ),
    (furniture.chair, ("chair", "stool", "bench", "seat", "椅", "凳")),
    (furniture.table, ("table", "desk", "桌")),
    (furniture.mattress, ("mattress", "mat", "pad", "cushion", "pillow", "blanket", "垫", "枕", "毯")),
    (kit.stove, ("stove", "burner", "grill", "bbq", "fire", "cook", "pot", "炉", "焚火", "锅", "烤", "炊")),
    (kit.cooler, ("cooler", "ice", "fridge", "冰", "保温箱")),
    (kit.flask, ("flask", "bottle", "mug", "cup", "thermos", "壶", "杯", "瓶")),
    (kit.backpack, ("backpack", "rucksack", "daypack", "背包", "登山包")),
    (kit.lantern, ("light", "led")),
)
# A colour that is named is the one that is drawn.
_NAMED: tuple[tuple[Colour, tuple[str, ...]], ...] = (
    ((98, 108, 62), ("olive", "army", "军绿")), ((206, 180, 138), ("sand", "beige", "沙色", "米色")),
    ((74, 80, 90), ("charcoal", "grey", "gray", "深灰", "灰")), ((38, 62, 104), ("navy", "海军蓝", "藏青")),
    ((226, 122, 52), ("orange", "橙")), ((126, 44, 62), ("burgundy", "wine", "酒红")),
    ((176, 158, 112), ("khaki", "卡其")), ((112, 142, 172), ("dusty blue", "雾霾蓝")),
    ((54, 58, 66), ("black", "黑")), ((62, 128, 84), ("green", "绿")), ((52, 108, 176), ("blue", "蓝")),
    ((190, 62, 58), ("red", "红")), ((232, 190, 76), ("yellow", "黄")),
)  # fmt: skip
# Two that go together: the cloth and its trim.
_COLOURS: tuple[tuple[Colour, Colour], ...] = (
    ((66, 122, 92), (240, 190, 90)), ((44, 102, 164), (246, 178, 74)), ((214, 110, 62), (62, 70, 86)),
    ((196, 164, 116), (122, 74, 46)), ((122, 142, 86), (234, 224, 196)), ((178, 62, 62), (240, 222, 190)),
    ((74, 84, 104), (240, 132, 66)), ((52, 140, 146), (250, 226, 150)), ((228, 176, 66), (72, 84, 96)),
    ((142, 110, 158), (236, 214, 232)), ((104, 152, 196), (250, 250, 250)), ((92, 82, 70), (206, 178, 132)),
    ((150, 168, 178), (218, 86, 70)), ((36, 76, 84), (226, 190, 120)), ((206, 138, 150), (96, 62, 82)),
    ((116, 128, 60), (248, 214, 110)), ((30, 60, 110), (196, 214, 232)), ((168, 96, 58), (240, 216, 176)),
)  # fmt: skip
# What the second and further pictures of a product show.
FURTHER = (PictureKind.SCENE, PictureKind.DETAIL, PictureKind.PACKING, PictureKind.DRAWING)


def draw(code: str, words: str, ordinal: int, seed: int) -> bytes:
    """A PNG of 640 x 480; the same for the same values. `words`: name and category, in either language."""
    return drawn(code, words, ordinal, seed).png()


def drawn(code: str, words: str, ordinal: int, seed: int) -> Canvas:
    """The same before it is written, for whoever also asks how it looks."""
    own = dice(seed, "product", code)
    base, trim = own.choice(_COLOURS)
    colours, shape = cloth(_shaded(_named(words) or base, own), trim), own.random()
    kind, chance = kind_of(ordinal), dice(seed, "picture", code, str(ordinal))
    sky = chance.choice(grounds.SKIES if kind is PictureKind.SCENE else grounds.STUDIOS)
    on = Canvas((255, 255, 255) if kind is PictureKind.DRAWING else sky)
    if kind is PictureKind.PACKING:
        grounds.studio(on, sky)
        grounds.carton(on, colours, chance)
        return on
    if kind is PictureKind.SCENE:
        grounds.outside(on, sky, chance)
    elif kind is not PictureKind.DRAWING:
        grounds.studio(on, sky)
    _motif(words)(on, colours, Random(shape))  # the same thing in every picture of it
    if kind is PictureKind.DRAWING:
        grounds.sizes(on)
    if kind is PictureKind.DETAIL:
        on.closer(chance.randint(130, 250), chance.randint(90, 190), 0.44)
    return on


def kind_of(ordinal: int) -> PictureKind:
    """The first is the main one."""
    return PictureKind.MAIN if ordinal <= 1 else FURTHER[(ordinal - 2) % len(FURTHER)]


def _motif(words: str) -> Draw:
    said = words.casefold()
    return next((drawn for drawn, found in _MOTIFS if any(word in said for word in found)), kit.crate)


def _named(words: str) -> Colour | None:
    said = words.casefold()
    return next((colour for colour, found in _NAMED if any(word in said for word in found)), None)


def _shaded(base: Colour, chance: Random) -> Colour:
    """Every product a shade of its own."""
    red, green, blue = (min(255, max(0, part + chance.randint(-14, 14))) for part in base)
    return (red, green, blue)

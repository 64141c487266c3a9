"""Which spellings of a unit are one unit, on contracts and on buyers' orders? From the usage of trade papers, 2026."""

_SPELLINGS = """
pcs: pcs pc pce pces piece pieces ea each nos
units: unit units
sets: set sets kit kits
pairs: pair pairs pr prs
cartons: carton cartons ctn ctns
boxes: box boxes
packs: pack packs pkt pkts packet packets
rolls: roll rolls
bags: bag bags sack sacks
bottles: bottle bottles btl btls
pallets: pallet pallets plt plts
dozen: dozen dozens doz dz
sheets: sheet sheets
kg: kg kgs kilo kilos kilogram kilograms
t: t mt mts ton tons tonne tonnes
g: g gram grams
lbs: lb lbs pound pounds
m: m mtr mtrs meter meters metre metres
m2: m2 sqm
m3: m3 cbm
l: l ltr ltrs liter liters litre litres
yards: yd yds yard yards
"""
UNITS: dict[str, str] = {
    spelling: unit
    for unit, _colon, spellings in (line.partition(":") for line in _SPELLINGS.strip().splitlines())
    for spelling in spellings.split()
}

"""The addresses of sheets that become products."""

from django.urls import URLPattern, path

from tradewind.web.catalogue.views import importing

_IMPORT = "products/imports/<id:import_id>/"

addresses: list[URLPattern] = [
    path("products/imports/", importing.imports, name="product_imports"),
    path("products/imports/template/", importing.template, name="import_template"),
    path(_IMPORT, importing.show, name="product_import"),
    path(f"{_IMPORT}sheet/", importing.choose_sheet, name="import_sheet"),
    path(f"{_IMPORT}columns/", importing.map_columns, name="import_columns"),
    path(f"{_IMPORT}pictures/", importing.bring_pictures, name="import_pictures"),
    path(f"{_IMPORT}decide/", importing.decide, name="import_decide"),
    path(f"{_IMPORT}start/", importing.start, name="start_import"),
    path(f"{_IMPORT}back/", importing.back, name="import_back"),
    path(f"{_IMPORT}drop/", importing.drop, name="drop_import"),
    path(f"{_IMPORT}undo/", importing.undo, name="undo_import"),
    path(f"{_IMPORT}left-out/", importing.left_out, name="import_left_out"),
]

"""The addresses of pictures and brochures."""

from django.urls import path

from tradewind.web.catalogue.views import brochures, electronic, picture_acts, picture_files, pictures

_PICTURE = "products/pictures/<id:picture_id>/"
_BROCHURE = "products/brochures/<id:brochure_id>/"

addresses = [
    path("products/pictures/", pictures.pictures, name="pictures"),
    path("products/pictures/new/", picture_files.add_pictures, name="add_pictures"),
    path("products/pictures/shown/<id:version_id>/<int:size>/", picture_files.thumbnail, name="thumbnail"),
    path("products/pictures/shown/<id:version_id>/original/", picture_files.original, name="picture_original"),
    path("products/<id:product_id>/pictures/", picture_files.pictures_of, name="pictures_of"),
    path(_PICTURE, pictures.picture, name="picture"),
    path(f"{_PICTURE}change/", picture_acts.revise, name="revise_picture"),
    path(f"{_PICTURE}renew/", picture_acts.renew, name="renew_picture"),
    path(f"{_PICTURE}main/", picture_acts.make_main, name="choose_main_picture"),
    path(f"{_PICTURE}lock/", picture_acts.lock, name="lock_picture"),
    path(f"{_PICTURE}unlock/", picture_acts.unlock, name="unlock_picture"),
    path(f"{_PICTURE}archive/", picture_acts.archive, name="archive_picture"),
    path(f"{_PICTURE}restore/", picture_acts.restore, name="restore_picture"),
    path("products/brochures/", brochures.brochures, name="brochures"),
    path("products/brochures/new/", brochures.make, name="make_brochure"),
    path("products/brochures/picking/", brochures.picking, name="picking"),
    path("products/brochures/of-pictures/", brochures.of_pictures, name="brochure_of_pictures"),
    path("products/brochures/papers/<id:edition_id>/", brochures.paper, name="brochure_paper"),
    path("products/brochures/for-customer/", electronic.electronic, name="electronic"),
    path(_BROCHURE, brochures.brochure, name="brochure"),
    path(f"{_BROCHURE}again/", brochures.remake, name="remake_brochure"),
    path(f"{_BROCHURE}send/", brochures.send, name="send_brochure"),
    path(f"{_BROCHURE}archive/", brochures.archive, name="archive_brochure"),
    path(f"{_BROCHURE}restore/", brochures.restore, name="restore_brochure"),
]

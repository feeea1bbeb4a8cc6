"""What readers are interested in, where the library has made no list of its own: names as residents read them."""

USUAL = (
    "menulis", "sastra", "komputer", "kerajinan", "wirausaha", "pertanian", "memasak", "kesehatan", "bahasa", "sejarah",
    "budaya Minang", "agama", "seni", "fotografi", "film", "anak", "pengasuhan", "sains",
)  # fmt: skip

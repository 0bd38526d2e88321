"""A text -> the modules of its QR code, to be drawn wherever one is needed. The writer is that of zxing-cpp."""

QUIET = 4
"""Light modules that must stand round a code on every side."""

Modules = tuple[bytes, ...]
"""The rows of a code from above, a byte a module: 1 is dark. Without the quiet zone."""


def modules(text: str) -> Modules:
    """The code of a text, readable with 15 % of it spoilt; ValueError for one that is empty or fits in no code."""
    import zxingcpp  # noqa: PLC0415  # loaded with the first code

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    grey = memoryview(code.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]  # it is a buffer
    across, dark = len(grey), bytes(int(level == 0) for level in grey.tobytes())
    return tuple(dark[start : start + across] for start in range(0, len(dark), across))

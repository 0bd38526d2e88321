"""Payment codes of fictitious merchants in the shape of real ones."""

from binascii import crc_hqx


def field(number: int, value: str) -> str:
    return f"{number:02}{len(value):02}{value}"


def summed(body: str) -> str:
    """The code with its check sum."""
    head = f"{body}6304"
    return f"{head}{crc_hqx(head.encode(), 0xFFFF):04X}"


def qris(
    merchant: str = "WARUNG CONTOH",
    city: str = "KOTA CONTOH",
    *,
    amount: str = "",
    nmid: str = "ID1020304050607",
    purpose: str = "",
) -> str:
    """A QRIS payload: static without an amount, else dynamic."""
    account = field(0, "COM.CONTOHBAYAR.WWW") + field(1, "93600999000000001") + field(2, "000000001") + field(3, "UMI")
    national = field(0, "ID.CO.QRIS.WWW") + field(2, nmid) + field(3, "UMI")
    return summed(
        field(0, "01")
        + field(1, "12" if amount else "11")
        + field(26, account)
        + field(51, national)
        + field(52, "5812")
        + field(53, "360")
        + (field(54, amount) if amount else "")
        + field(58, "ID")
        + field(59, merchant)
        + field(60, city)
        + field(61, "12345")
        + (field(62, field(8, purpose)) if purpose else "")
    )

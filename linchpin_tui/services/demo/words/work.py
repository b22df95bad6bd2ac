"""Where people work and as what: organizations by line of work, and how you came to know people."""

from linchpin_tui.light import NamedTuple


class Line(NamedTuple):
    """A line of work: is it yours (None: hard to say), who works there, and as what.

    `leads` are titles of people who decide, `others` of those who do not.
    """

    yours: bool | None
    organizations: tuple[tuple[str, str], ...]
    leads: tuple[str, ...]
    others: tuple[str, ...]


LINES = (
    Line(
        True,
        (
            ("Harbor & Pine Logistics", "Harbor City"),
            ("Northline Freight", "Port Alder"),
            ("Kestrel Cold Storage", "Port Alder"),
            ("Meridian Rail Terminal", "Harbor City"),
            ("Blue Heron Shipping", "Harbor City"),
            ("東海ロジスティクス", "名古屋"),
            ("Spedition Grünwald", "Bremen"),
        ),
        ("Director of Operations", "VP Supply Chain", "Terminal Manager", "Head of Logistics"),
        ("Demand Planner", "Freight Auditor", "Dispatcher", "Warehouse Team Lead", "Route Planner"),
    ),
    Line(
        True,
        (
            ("Greenbasket Grocers", "Harbor City"),
            ("Corner & Co. Markets", "Elmford"),
            ("Fairweather Foods", "Elmford"),
            ("Panadería Zúñiga", "Valle Alto"),
            ("Larder & Sons", "Port Alder"),
            ("Ravel Bread Company", "Harbor City"),
        ),
        ("Head of Planning", "Chief Operating Officer", "Category Director", "Owner"),
        ("Inventory Analyst", "Planner, Fresh Food", "Store Manager", "Pricing Analyst", "Buyer"),
    ),
    Line(
        True,
        (
            ("Okoro Instruments", "Elmford"),
            ("Lindqvist Maskin", "Göteborg"),
            ("Tallgrass Tools", "Harbor City"),
            ("Brightwater Pumps", "Port Alder"),
        ),
        ("Plant Director", "Head of S&OP", "VP Manufacturing"),
        ("Production Planner", "Quality Engineer", "Maintenance Planner", "Process Engineer"),
    ),
    Line(
        None,
        (
            ("Sundial Analytics", "Harbor City"),
            ("Papermoon Software", "Elmford"),
            ("Quietloop", "Harbor City"),
            ("Datenwerk Ost", "Leipzig"),
            ("한빛 데이터", "부산"),
        ),
        ("Head of Data", "Founder", "Engineering Manager", "Chief Product Officer"),
        ("Data Scientist", "Product Manager", "Analytics Engineer", "Solution Consultant"),
    ),
    Line(
        None,
        (
            ("Alder Street Consulting", "Harbor City"),
            ("Three Rivers Advisory", "Elmford"),
            ("Wren & Partners", "Port Alder"),
        ),
        ("Partner", "Managing Director"),
        ("Senior Consultant", "Manager", "Interim Planner"),
    ),
    Line(
        False,
        (
            ("St. Brigid's Hospital", "Harbor City"),
            ("Harbor City Health", "Harbor City"),
            ("Clínica Santa Rosa", "Valle Alto"),
        ),
        ("Head of Purchasing", "Chief Nurse", "Director of Facilities"),
        ("Pharmacist", "Purchasing Specialist", "Physiotherapist"),
    ),
    Line(
        False,
        (
            ("Harbor City Schools", "Harbor City"),
            ("Elmford University", "Elmford"),
            ("Town Library", "Harbor City"),
            ("Port Authority", "Harbor City"),
            ("Second Harvest Food Bank", "Harbor City"),
        ),
        ("Principal", "Head Librarian", "Director", "Harbor Master"),
        ("Lecturer", "Program Coordinator", "Librarian", "Volunteer Lead"),
    ),
    Line(
        False,
        (
            ("First Harbor Bank", "Harbor City"),
            ("Fenwick Insurance", "Elmford"),
            ("Marlowe Recruiting", "Harbor City"),
            ("Bright Path Talent", "Elmford"),
        ),
        ("Branch Director", "Head of Risk", "Partner, Executive Search"),
        ("Recruiter", "Underwriter", "Credit Analyst", "Talent Partner"),
    ),
    Line(
        False,
        (
            ("Elm Street Realty", "Harbor City"),
            ("Blue Door Café", "Harbor City"),
            ("Harbor City Gazette", "Harbor City"),
            ("Chamber of Commerce", "Harbor City"),
            ("Studio Anton", "Port Alder"),
        ),
        ("Owner", "Editor", "Managing Director"),
        ("Realtor", "Reporter", "Event Manager", "Photographer"),
    ),
)

RECRUITING = ("Marlowe Recruiting", "Bright Path Talent")

KNOWN_FROM = (
    "worked together at Harbor & Pine",
    "my first boss",
    "next door since 2009",
    "university, second row",
    "the choir",
    "our children's school",
    "the night shift of 2011",
    "a customer for years",
    "the old forecast team",
    "the football sidelines",
    "my sister's friend",
    "an internship, long ago",
    "carpool to the old plant",
    "the food bank on Saturdays",
    "evening classes in statistics",
    "the same train every morning",
    "a supplier who became a friend",
    "our wedding, table four",
    "a strike, on the other side of the table",
    "shared an office and one window",
    "the merger of 2016",
    "taught me to read a balance sheet",
    "the swimming pool, lane three",
    "my cousin's best friend",
    "bought our old car",
    "the reading group",
    "hired me, long ago",
    "I hired them, long ago",
    "the flood, carrying sandbags",
    "our first house, the flat below",
)

TAGS = ("choir", "food bank", "old team", "university", "neighbors", "cold chain", "speakers")

REMARKS = (
    "Prefers a call to a letter. Never before ten.",
    "Asks good questions and remembers the answers.",
    "Careful with the old company; they parted badly.",
    "Knows everybody on the waterfront.",
    "Would never say so, but decides more than the title tells.",
    "Says no quickly and yes slowly. Both are meant.",
    "Be on time. Bring one page.",
    "Generous with names, careful with promises.",
    "Has been through a long search and remembers it.",
    "Best on foot: the reservoir, twice around.",
)

"""Names as they are written at home, by where somebody's family comes from. Made up by chance."""

from linchpin_tui.light import NamedTuple


class Culture(NamedTuple):
    """How names are made: `shape` takes `given` and `family`; `~` in a name stands for a blank.

    `share` is how many of a hundred people or so are named this way, `ascii` whether a plain
    middle initial fits in.
    """

    share: int
    given: tuple[str, ...]
    family: tuple[str, ...]
    shape: str = "{given} {family}"
    initials: bool = True


def _culture(
    share: int,
    given: str,
    family: str,
    shape: str = "{given} {family}",
    *,
    initials: bool = True,
) -> Culture:
    return Culture(
        share,
        tuple(name.replace("~", " ") for name in given.split()),
        tuple(name.replace("~", " ") for name in family.split()),
        shape,
        initials,
    )


CULTURES = (
    _culture(
        20,
        "Alice Amos Beatrice Calvin Clara Colin Daphne Douglas Edith Elliot Esther Felix Fiona "
        "Gordon Grace Harriet Howard Imogen Ivy Jasper Judith Keith Laura Leonard Mabel Malcolm "
        "Nora Oscar Pearl Quentin Rosalind Rupert Stella Theo Ursula Vernon Wendy Winston",
        "Abbott Ainsworth Barlow Beckett Calloway Carver Dalton Eastman Fairbanks Garland Hadley "
        "Hathaway Ingram Jarvis Kendrick Langley Marlowe Newcomb Oakley Pemberton Prescott Quigley "
        "Radcliffe Sheffield Thackeray Underhill Vickers Wainwright Whitlock Yardley",
    ),
    _culture(
        7,
        "Ágnes Álvaro Begoña Consuelo Dolores Esteban Fermín Gonzalo Inés Íñigo Jimena Leandro "
        "Lucía Maribel Matías Nieves Óscar Paloma Ramiro Rocío Sofía Tomás Úrsula Ximena",
        "Aguirre Arévalo Ballesteros Cárdenas de~la~Cruz Espinoza Figueroa Galván Ibáñez Jiménez "
        "Lozano Maldonado Núñez Olmedo Peñalosa Quiñones Rentería Salcedo Urrutia Villaseñor Zúñiga",
    ),
    _culture(
        5,
        "Afonso Aurélio Beatriz Caetano Conceição Débora Fátima Gonçalo Heloísa Iracema João "
        "Júlia Lourenço Mônica Nélson Otávio Patrícia Raquel Tainá Vitória",
        "Albuquerque Assunção Brandão Cavalcanti Damião Esteves Falcão Gusmão Leitão Magalhães "
        "Nóbrega Peixoto Queirós Rebouças Sampaio Teixeira Vilaça",
    ),
    _culture(
        7,
        "Annegret Bärbel Detlef Elke Friederike Gisela Hannelore Jörg Jürgen Käthe Lothar Mechthild "
        "Norbert Reinhild Rüdiger Sabine Sönke Ulrike Volker Wiebke",
        "Achenbach Böhmer Diekmann Eichhorn Fährmann Grünewald Höllerer Jäger Kühnel Lüdtke Möhring "
        "Nüßlein Oelschläger Pfeiffer Quandt Röttgers Schäuble Tönnies Vogelsang Weißhaupt",
    ),
    _culture(
        5,
        "Adélaïde Benoît Céleste Désiré Éloïse Émile Françoise Gaëlle Hélène Jérôme Léontine Maëlys "
        "Noémie Océane Pierrick Rémy Solène Thérèse Valérie Zoé",
        "Beauchêne Châtelain Delacroix Fougère Garçonnet Hébert L'Écuyer Lefèvre Maçon Noël "
        "Pâquet Rousselot Sauvageot Thévenot Vallée",
    ),
    _culture(
        5,
        "Błażej Bożena Danuta Elżbieta Grażyna Jędrzej Kazimierz Łucja Małgorzata Mieczysław "
        "Paweł Róża Stanisław Świętosława Wojciech Żaneta",
        "Błaszczyk Dudek Gołąb Jędrzejczyk Kołodziej Łukasik Mączka Nowak Piątek Pawłowicz Róg "
        "Śliwa Wójcik Zając Żuk",
    ),
    _culture(
        4,
        "Åsa Bjørn Dagný Eirík Freyja Gunnhild Håkon Ingeborg Jóhann Kjersti Märta Oddný Pär Ragnhild "
        "Sæunn Torbjørn Þórdís Ylva",
        "Ångström Bjørnstad Briem Dahlström Fjeldsted Grønlund Hafstað Kvåle Lindqvist Mæland "
        "Nygård Östberg Rønning Sjöberg Thorarensen",
    ),
    _culture(
        4,
        "Ayşegül Berkay Çiğdem Doğan Elif Gülşah İlker Koray Müjgan Nilüfer Özlem Şebnem Tuğba Yağız",
        "Akdoğan Bülbül Çelikkol Demirtaş Güneş Işıklar Karadağ Öztürk Şimşek Türkoğlu Yıldırım",
    ),
    _culture(
        4,
        "Adaeze Ayotunde Babajide Chinedu Ebunoluwa Folasade Ifeoma Kelechi Ngozi Olúmídé Temitope "
        "Uchenna Wálé Yewande",
        "Abiodun Adéyẹmí Chukwuma Ezeudu Fashola Ibironke Madubuike Nwosu Ogunlade Okereke Ṣóyínká",
    ),
    _culture(
        4,
        "Bảo~Châu Đình~Phúc Đức Gia~Hân Hồng~Nhung Khánh~Linh Lệ~Thủy Minh~Quân Ngọc~Ánh Quốc~Huy "
        "Thanh~Trúc Tuấn~Kiệt",
        "Bùi Đặng Đỗ Hoàng Huỳnh Ngô Nguyễn Phạm Trần Võ Vũ",
        "{family} {given}",
    ),
    _culture(
        3,
        "Aoife Brónagh Ciarán Dáithí Éabha Fionnuala Gráinne Oisín Pádraig Róisín Séamus Siobhán",
        "Bairéad Breathnach de~Búrca Caomhánach Cúndún de~Paor Seoighe Tóibín",
    ),
    _culture(
        6,
        "秀英 建国 雅婷 志明 淑芬 文博 思远 美玲 家豪 晓彤 国强 丽华 俊杰 婉清 海燕 子涵",
        "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 欧阳 司马",
        "{family}{given}",
        initials=False,
    ),
    _culture(
        5,
        "さくら 健太 陽子 大輔 美咲 直樹 由美子 翔 和子 拓也 千尋 亮 久美 修平",
        "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 斎藤",
        "{family} {given}",
        initials=False,
    ),
    _culture(
        4,
        "민준 서연 지후 하은 도윤 수빈 영호 미경 성민 은지 재현 혜진",
        "김 이 박 최 정 강 조 윤 장 임 남궁 황보",
        "{family}{given}",
        initials=False,
    ),
    _culture(
        5,
        "ليلى يوسف مريم خالد نور سامي هدى طارق سلمى عمر رانيا زياد",
        "حداد منصور الخطيب نجار صباغ الحسن عبدالله قاسم درويش العلي",
        initials=False,
    ),
    _culture(
        5,
        "Оксана Тарас Людмила Дмитро Ірина Сергей Наталья Олег Светлана Юрий Галина Андрій",
        "Коваленко Шевчук Бондаренко Мельник Лысенко Гончар Савченко Ткачук Кравец Коваль Марчук",
        initials=False,
    ),
    _culture(
        5,
        "प्रिया अर्जुन सुनीता राहुल मीनाक्षी विक्रम अनन्या सुरेश कविता रोहन लक्ष्मी दीपक",
        "शर्मा वर्मा पाटिल देशपांडे मिश्रा चौधरी जोशी कुलकर्णी त्रिपाठी सक्सेना",
        initials=False,
    ),
    _culture(
        2,
        "Ελένη Γιώργος Κατερίνα Νίκος Δέσποινα Σταύρος Άννα Μανώλης",
        "Παπαϊωάννου Γεωργίου Νικολάου Δημητρίου Οικονόμου Αντωνίου Βασιλείου",
        initials=False,
    ),
    _culture(
        2,
        "רות אבנר תמר נועם שירה יובל מיכל גדעון",
        "כהן לוי פרידמן ברק שפירא אלון",
        initials=False,
    ),
    _culture(
        2,
        "สมชาย มาลี อรทัย วิชัย พิมพ์ใจ ณัฐพล",
        "สุวรรณ ศรีสุข บุญมี ทองดี วงศ์ไทย",
        initials=False,
    ),
    _culture(
        2,
        "நந்தினி கார்த்திக் மீனா செல்வன் தமிழ்ச்செல்வி அருண்",
        "முருகன் சுப்பிரமணியன் இராமன் பாண்டியன்",
        initials=False,
    ),
)

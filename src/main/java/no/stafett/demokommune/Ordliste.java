package no.stafett.demokommune;

import java.util.List;

/**
 * Navn som er satt sammen av stavelser, og det folk har skrevet; alt er oppdiktet. De ansatte og familiene deler aldri etternavn: da ville
 * saken spurt om de er i slekt.
 */
final class Ordliste {

    static final List<String> UNDRING = List.of("Leker mest alene ute, og trekker seg unna når flere kommer til.",
            "Er ofte trøtt om morgenen og vil ikke spise sammen med de andre.", "Har vært borte flere mandager på rad.",
            "Blir fort lei seg når vi bytter aktivitet.", "Snakker lite, og peker heller enn å si hva det gjelder.",
            "Har fått færre å være sammen med i friminuttene.", "Strever med å komme i gang med oppgaver.", "Forteller om vondt i magen nesten hver dag.");
    static final List<String> MAAL = List.of("Har minst én å leke med hver dag.", "Kommer til tiden fire av fem dager.", "Deltar i samlingsstunden.",
            "Trives, og sier det selv.", "Får hjelp med språket hver uke.", "Tør å be om hjelp.");
    static final List<String> TILTAK = List.of("Voksenstøtte i overgangene", "Fast lekegruppe to ganger i uka", "Samtale hver fredag",
            "Dagsplan med bilder", "Lese sammen hjemme fire kvelder i uka", "Fast voksen å gå til", "Språktrening i liten gruppe",
            "Tidlig henting på onsdager", "Felles regler hjemme og her", "Følge til skolen");
    static final List<String> NOTAT = List.of("Snakket med foresatte på telefon. De kjenner seg igjen.", "Det går bedre i lek med to.",
            "Vi har prøvd planen i en uke, og justerer tidspunktet.", "Var med på tur, og lo mye.", "Kontaktlærer følger opp videre.",
            "Foresatte spør om råd til leggetid.", "Avtalt ny prat neste uke.");
    static final List<String> LYSGLIMT = List.of("Tok selv kontakt med en annen i dag.", "Sa «i morgen vil jeg være med».",
            "Holdt ut hele samlingsstunden.", "Leste høyt for de andre.");
    static final List<String> BEGRUNNELSE = List.of("Det vi har prøvd, holder ikke alene.", "Målene er nådd, og alle er enige.",
            "Vi ser framgang, og fortsetter.", "Undringen er avklart. Det er ikke grunn til bekymring.", "Flere må være med for at det skal virke.");
    static final List<String> BARNET = List.of("Synes det er best når det er rolig.", "Vil ha mer tid ute.", "Liker gruppa, men ikke rommet.",
            "Sier at det går fint nå.");

    private static final List<String> FORNAVN = List.of("Ada", "Aksel", "Alma", "Amir", "Anton", "Astrid", "Birk", "Dina", "Edvin", "Eline", "Emil",
            "Fatima", "Filip", "Frida", "Hanna", "Hedda", "Ibrahim", "Ine", "Iver", "Jakob", "Johan", "Jonas", "Kaja", "Leah", "Leon", "Liv", "Ludvig",
            "Malin", "Mathilde", "Mikkel", "Nora", "Olav", "Oskar", "Ronja", "Saga", "Samira", "Sander", "Selma", "Signe", "Sverre", "Tiril", "Tuva",
            "Ulrik", "Vetle", "Vilde", "Yusuf");
    private static final List<String> VOKSNE = List.of("Anne", "Arne", "Bente", "Bjørn", "Camilla", "Dag", "Elin", "Erik", "Farida", "Geir", "Grete",
            "Hege", "Inger", "Jan", "Kari", "Kjersti", "Lars", "Lene", "Maria", "Marit", "Mohammed", "Nina", "Ola", "Per", "Ragnhild", "Rune", "Sissel",
            "Siv", "Stine", "Terje", "Tone", "Trond", "Turid", "Vidar", "Wenche", "Åse");
    private static final List<String> FAMILIE = List.of("Bru", "Dale", "Fjelle", "Gran", "Holme", "Kverne", "Lunde", "Myr", "Nesse", "Rude", "Skoge", "Tveite");
    private static final List<String> FAMILIES = List.of("heim", "voll", "stad", "bakk", "li", "mo", "eng", "vik");
    private static final List<String> ANSATT = List.of("Ask", "Bjerke", "Eike", "Furu", "Hassel", "Lauv", "Older", "Rogn", "Selje", "Vier");
    private static final List<String> ANSATTS = List.of("sund", "strand", "tangen", "dalen", "åsen", "tun", "rønning");

    private Ordliste() {
    }

    static String barn(Tilfeldig t) {
        return t.en(FORNAVN);
    }

    static String voksen(Tilfeldig t) {
        return t.en(VOKSNE);
    }

    static String familie(Tilfeldig t) {
        return t.en(FAMILIE) + t.en(FAMILIES);
    }

    static String ansatt(Tilfeldig t) {
        return voksen(t) + " " + t.en(ANSATT) + t.en(ANSATTS);
    }
}

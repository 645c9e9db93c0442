package no.stafett.demokommune;

import java.util.List;

/** Det folk har skrevet. Oppdiktet, og uten noe som kan ligne på et virkelig barn. */
final class Tekstliste {

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

    private Tekstliste() {
    }
}

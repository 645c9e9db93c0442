package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import no.stafett.skjema.kontroll.Moensterdel.Foelge;
import no.stafett.skjema.kontroll.Moensterdel.Gjentatt;
import no.stafett.skjema.kontroll.Moensterdel.Sted;
import no.stafett.skjema.kontroll.Moensterdel.Stedstype;
import no.stafett.skjema.kontroll.Moensterdel.Tegn;
import no.stafett.skjema.kontroll.Moensterdel.Valg;

/** Leser et mønster slik nettleseren gjør uten flagg. */
final class Moensterleser {

    private static final int LENGSTE = 4_000;
    private static final int DYPESTE = 50;

    private final String tekst;
    private int plass;
    private int dybde;

    Moensterleser(String tekst) {
        this.tekst = tekst;
    }

    Moensterdel les() {
        if (tekst.length() > LENGSTE) {
            throw feil();
        }
        Moensterdel ut = valg();
        if (plass < tekst.length()) {
            throw feil();
        }
        return ut;
    }

    private Moensterdel valg() {
        if (++dybde > DYPESTE) {
            throw feil();
        }
        List<Moensterdel> deler = new ArrayList<>();
        do {
            deler.add(foelge());
        } while (ta('|'));
        dybde--;
        return deler.size() == 1 ? deler.get(0) : new Valg(deler);
    }

    private Moensterdel foelge() {
        List<Moensterdel> deler = new ArrayList<>();
        while (plass < tekst.length() && tekst.charAt(plass) != '|' && tekst.charAt(plass) != ')') {
            Moensterdel del = en();
            deler.add(del instanceof Sted ? del : gjentatt(del));
        }
        return new Foelge(deler);
    }

    private Moensterdel en() {
        char tegn = tekst.charAt(plass++);
        return switch (tegn) {
            case '^' -> new Sted(Stedstype.START);
            case '$' -> new Sted(Stedstype.SLUTT);
            case '.' -> new Tegn(Tegnklasse.LINJESKIFT.negate());
            case '(' -> gruppe();
            case '[' -> new Tegn(klasse());
            case '\\' -> merket();
            case '*', '+', '?', '{' -> alene(tegn);
            default -> new Tegn(likt(tegn));
        };
    }

    /** En teller må ha noe å telle; en krøllparentes som ikke teller, er et vanlig tegn. */
    private Moensterdel alene(char tegn) {
        plass--;
        if (antall() != null) {
            throw feil();
        }
        plass++;
        return new Tegn(likt(tegn));
    }

    private Moensterdel gruppe() {
        // Alt annet enn (?: etter spørsmålstegnet ser fram eller tilbake, eller gir gruppen navn.
        if (ta('?') && !ta(':')) {
            throw feil();
        }
        Moensterdel inni = valg();
        if (!ta(')')) {
            throw feil();
        }
        return inni;
    }

    private Moensterdel gjentatt(Moensterdel del) {
        int[] antall = antall();
        if (antall == null) {
            return del;
        }
        ta('?');
        if (antall[1] != Moensterdel.MANGE && antall[1] < antall[0] || antall() != null) {
            throw feil();
        }
        return new Gjentatt(del, antall[0], antall[1]);
    }

    private int[] antall() {
        if (ta('*')) {
            return new int[] {0, Moensterdel.MANGE};
        }
        if (ta('+')) {
            return new int[] {1, Moensterdel.MANGE};
        }
        return ta('?') ? new int[] {0, 1} : teller();
    }

    /** {@code {2}}, {@code {2,}} eller {@code {2,5}}. En krøllparentes som ikke er en teller, er et vanlig tegn. */
    private int[] teller() {
        int slutt = plass < tekst.length() && tekst.charAt(plass) == '{' ? tekst.indexOf('}', plass) : -1;
        String inni = slutt < 0 ? "" : tekst.substring(plass + 1, slutt);
        if (!inni.matches("\\d{1,4}(,\\d{0,4})?")) {
            return null;
        }
        plass = slutt + 1;
        String[] tall = inni.split(",", -1);
        int minst = Integer.parseInt(tall[0]);
        return new int[] {minst, tall.length == 1 ? minst : tall[1].isEmpty() ? Moensterdel.MANGE : Integer.parseInt(tall[1])};
    }

    private Moensterdel merket() {
        if (ta('b')) {
            return new Sted(Stedstype.ORDGRENSE);
        }
        if (ta('B')) {
            return new Sted(Stedstype.IKKE_ORDGRENSE);
        }
        IntPredicate klasse = plass < tekst.length() ? Tegnklasse.bak(tekst.charAt(plass)) : null;
        if (klasse != null) {
            plass++;
            return new Tegn(klasse);
        }
        return new Tegn(likt(merketTegn()));
    }

    private IntPredicate klasse() {
        boolean motsatt = ta('^');
        IntPredicate ut = tegn -> false;
        while (!ta(']')) {
            ut = ut.or(klassedel());
        }
        return motsatt ? ut.negate() : ut;
    }

    private IntPredicate klassedel() {
        IntPredicate klasse = plass + 1 < tekst.length() && tekst.charAt(plass) == '\\' ? Tegnklasse.bak(tekst.charAt(plass + 1)) : null;
        if (klasse != null) {
            plass += 2;
            return klasse;
        }
        char fra = klassetegn();
        boolean tilTegn = plass + 1 < tekst.length() && tekst.charAt(plass) == '-' && tekst.charAt(plass + 1) != ']';
        if (!tilTegn || tekst.charAt(plass + 1) == '\\' && plass + 2 < tekst.length() && Tegnklasse.bak(tekst.charAt(plass + 2)) != null) {
            return likt(fra);
        }
        plass++;
        char til = klassetegn();
        if (til < fra) {
            throw feil();
        }
        return tegn -> tegn >= fra && tegn <= til;
    }

    private char klassetegn() {
        if (plass >= tekst.length()) {
            throw feil();
        }
        char tegn = tekst.charAt(plass++);
        if (tegn != '\\') {
            return tegn;
        }
        return ta('b') ? '\b' : merketTegn();
    }

    /** Tegnet etter en omvendt skråstrek. Bokstaver og tall uten avtalt betydning er oftest feilskrift, og avvises. */
    private char merketTegn() {
        if (plass >= tekst.length()) {
            throw feil();
        }
        char tegn = tekst.charAt(plass++);
        return switch (tegn) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'v' -> 0x0B;
            case 'x' -> kode(2);
            case 'u' -> kode(4);
            default -> {
                if (Tegnklasse.ORD.test(tegn) && tegn != '_') {
                    throw feil();
                }
                yield tegn;
            }
        };
    }

    private char kode(int sifre) {
        int slutt = Math.min(plass + sifre, tekst.length());
        String kode = tekst.substring(plass, slutt);
        if (!kode.matches("[0-9a-fA-F]{" + sifre + "}")) {
            throw feil();
        }
        plass = slutt;
        return (char) Integer.parseInt(kode, 16);
    }

    private boolean ta(char tegn) {
        boolean likt = plass < tekst.length() && tekst.charAt(plass) == tegn;
        plass += likt ? 1 : 0;
        return likt;
    }

    private static IntPredicate likt(int tegn) {
        return annet -> annet == tegn;
    }

    private MoensterStoettesIkke feil() {
        return new MoensterStoettesIkke(tekst, plass);
    }
}

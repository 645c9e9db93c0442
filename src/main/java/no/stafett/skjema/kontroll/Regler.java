package no.stafett.skjema.kontroll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import no.stafett.prosess.Feel;
import tools.jackson.databind.JsonNode;

/** Reglene i {@code validate}, prøvd i samme rekkefølge og med samme unntak for tomme verdier som form-js. */
final class Regler {

    private final JsonNode regler;
    private final Object verdi;
    private final Omgivelse omgivelse;
    private final boolean avkrysning;
    private final List<Avvik> avvik = new ArrayList<>();

    private Regler(Feltsted sted, Object verdi) {
        this.regler = sted.felt().validering();
        this.verdi = verdi;
        this.omgivelse = sted.omgivelse();
        this.avkrysning = sted.felt().type() instanceof Avkrysning;
    }

    static List<Avvik> brutt(Feltsted sted, Object verdi) {
        Regler regler = new Regler(sted, verdi);
        regler.moenster();
        regler.paakrevd();
        regler.tall("min", -1);
        regler.tall("max", 1);
        regler.lengde("minLength", "for_kort", -1);
        regler.lengde("maxLength", "for_lang", 1);
        regler.slag();
        return regler.avvik;
    }

    private void moenster() {
        String moenster = regler.path("pattern").asString("");
        if (moenster.isEmpty() || !(verdi instanceof String tekst) || tekst.isEmpty()) {
            return;
        }
        if (tekst.length() > Grenser.TEKST_MED_MOENSTER) {
            meld("for_lang", Grenser.TEKST_MED_MOENSTER);
            return;
        }
        try {
            if (!Moenster.les(moenster).finnesI(tekst)) {
                meld("moenster");
            }
        } catch (MoensterStoettesIkke feil) {
            meld("regel_stoettes_ikke");
        }
    }

    private void paakrevd() {
        boolean tom = verdi == null || "".equals(verdi) || verdi instanceof List<?> liste && liste.isEmpty()
                || avkrysning && Boolean.FALSE.equals(verdi);
        if (tom && Skjemaleser.sann(regler.path("required"))) {
            meld("paakrevd");
        }
    }

    private void tall(String regel, int feilRetning) {
        Object grense = grense(regel);
        if (grense == null || verdi == null || "".equals(verdi)) {
            return;
        }
        BigDecimal tall = Tallfelt.les(verdi);
        BigDecimal satt = Tallfelt.les(grense);
        if (tall == null || satt == null) {
            meld("regel_stoettes_ikke");
        } else if (tall.compareTo(satt) == feilRetning) {
            meld(regel, satt.toPlainString());
        }
    }

    private void lengde(String regel, String kode, int feilRetning) {
        Object grense = grense(regel);
        if (grense == null || !(verdi instanceof String tekst) || tekst.isEmpty()) {
            return;
        }
        BigDecimal satt = Tallfelt.les(grense);
        if (satt == null) {
            meld("regel_stoettes_ikke");
        } else if (BigDecimal.valueOf(Tegnklasse.uteMellomrom(tekst).length()).compareTo(satt) == feilRetning) {
            meld(kode, satt.toPlainString());
        }
    }

    private void slag() {
        if (!(verdi instanceof String tekst) || tekst.isEmpty()) {
            return;
        }
        String slag = regler.path("validationType").asString("");
        if (slag.equals("phone") && !Adresse.erTelefon(tekst)) {
            meld("telefon");
        }
        if (slag.equals("email") && !Adresse.erEpost(tekst)) {
            meld("epost");
        }
    }

    /** Grensen, regnet ut når den er et uttrykk; null når den ikke gjelder. */
    private Object grense(String regel) {
        JsonNode node = regler.path(regel);
        if (!node.isString() || !node.asString().startsWith("=")) {
            return Verdi.fra(node);
        }
        Feel.Svar svar = omgivelse.verdi(node.asString().substring(1));
        if (!svar.sikkert()) {
            meld("regel_stoettes_ikke");
        }
        return svar.verdi();
    }

    private void meld(String kode, Object... argumenter) {
        avvik.add(Avvik.av(kode, argumenter));
    }
}

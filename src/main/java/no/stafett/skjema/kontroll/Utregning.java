package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import no.stafett.prosess.Feel;

/**
 * Regner ut uttrykksfeltene til ingenting endrer seg, og tømmer valg og datoer skjemaet ble åpnet
 * med, men som nettleseren ikke lar bli stående.
 */
final class Utregning {

    /** Flere ledd enn dette i en kjede av uttrykk er en ring som aldri faller til ro. */
    private static final int RUNDER = 30;

    private final Skjema skjema;
    private final Uttrykk uttrykk;
    private final Utfylling utfylling;
    private final Laas laas;
    private final List<Sti> usikre = new ArrayList<>();

    Utregning(Skjema skjema, Uttrykk uttrykk, Utfylling utfylling) {
        this.skjema = skjema;
        this.uttrykk = uttrykk;
        this.utfylling = utfylling;
        this.laas = new Laas(utfylling.start());
    }

    Visning falltTilRo() {
        Visning visning = Visning.av(skjema, uttrykk, utfylling);
        for (int runde = 0; runde < RUNDER; runde++) {
            usikre.clear();
            if (visning.felter().stream().filter(this::oppdatert).count() == 0) {
                break;
            }
            visning = Visning.av(skjema, uttrykk, utfylling);
        }
        return visning;
    }

    /** Uttrykkene som regnes ut ved innsending, etter at alt annet er avgjort. */
    void vedInnsending(Visning visning) {
        visning.felter().stream().filter(sted -> sted.felt().type() instanceof Uttrykksfelt felt && felt.vedInnsending())
                .forEach(this::regnUt);
    }

    List<Sti> usikre() {
        return usikre;
    }

    private boolean oppdatert(Feltsted sted) {
        Felt felt = sted.felt();
        if (felt.type() instanceof Uttrykksfelt regnes) {
            return !regnes.vedInnsending() && regnUt(sted);
        }
        boolean endelig = felt.avslaatt() || utfylling.besvart().contains(sted.sti()) || laas.stengt(sted);
        if (endelig || felt.type().avvik(verdi(sted), sted.omgivelse()).isEmpty()) {
            return false;
        }
        Object foer = verdi(sted);
        Object etter = felt.type().beholdes(foer, sted.omgivelse());
        sted.sti().settI(utfylling.data(), etter);
        return !Objects.equals(foer, etter);
    }

    private boolean regnUt(Feltsted sted) {
        Felt felt = sted.felt();
        String feel = ((Uttrykksfelt) felt.type()).uttrykk();
        if (felt.avslaatt() || laas.stengt(sted)) {
            return false;
        }
        Feel.Svar svar = feel == null ? new Feel.Svar(null, true) : sted.omgivelse().verdi(feel);
        if (!svar.sikkert()) {
            usikre.add(sted.sti());
        }
        boolean endret = !Objects.equals(svar.verdi(), verdi(sted));
        sted.sti().settI(utfylling.data(), svar.verdi());
        return endret;
    }

    private Object verdi(Feltsted sted) {
        return sted.sti().hentFra(utfylling.data());
    }
}

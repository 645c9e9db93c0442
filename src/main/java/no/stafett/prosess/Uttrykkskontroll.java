package no.stafett.prosess;

import java.util.List;
import no.stafett.prosess.vern.Prosesshandlinger;
import no.stafett.prosess.vern.Uttrykksleser;

/**
 * Sier om et uttrykk i en modell er trygt, uten å regne det ut. Tillatt: faste verdier, variabler, sammenligninger,
 * og/eller/ikke, og kall av handlinger på tillatelseslisten med variabler eller faste verdier som argumenter.
 *
 * <p>Motoren spør samme kontroll for hvert uttrykk den leser, og regner ut det samme treet som ble kontrollert.
 */
public final class Uttrykkskontroll {

    /** Lengste uttrykk, i tegn. Ren tekst uten uttrykk måles ikke. */
    public static final int LENGSTE = 2_000;
    /** Dypeste nøsting. Måles før lesingen, som ellers kan gå tom for stakk. */
    public static final int DYPESTE = 20;

    private final Uttrykksleser leser;

    public Uttrykkskontroll(Prosesshandlinger handlinger) {
        this.leser = new Uttrykksleser(handlinger);
    }

    /** @return tom liste når motoren vil godta uttrykket */
    public List<Uttrykksfeil> kontroller(String uttrykk) {
        return les(uttrykk).feil();
    }

    /** Som {@link #kontroller}, med formen og variablene. */
    public Uttrykksbilde les(String uttrykk) {
        return leser.les(uttrykk);
    }
}

package no.stafett.tilgang.lov;

import java.time.Instant;
import java.util.List;

/**
 * En lovhenvisning i en kommune.
 *
 * @param noekkel   plan.&lt;type&gt;, eller samtykke.&lt;rad i beslutningstabellen&gt;
 * @param om        når den gjelder; null når nøkkelen sier det selv
 * @param standard  teksten som følger med; tom når det ikke er noen
 * @param historikk det som er skrevet i stedet, det nyeste først; den første gjelder
 */
public record Lovhenvisning(String noekkel, String om, String standard, List<Utgave> historikk) {

    /** @param tekst null når den som følger med, gjelder igjen fra da av @param av navnet på den som skrev den */
    public record Utgave(String tekst, String av, Instant tid) {
    }

    /** Om kommunen har sin egen tekst nå. */
    public boolean erEgen() {
        return !historikk.isEmpty() && historikk.get(0).tekst() != null;
    }

    /** Den som gjelder nå; tom når det ikke er noen. */
    public String tekst() {
        return erEgen() ? historikk.get(0).tekst() : standard;
    }

    /** plan eller samtykke. */
    public String gruppe() {
        return noekkel.substring(0, noekkel.indexOf('.'));
    }

    /** Det bak gruppa: typen plan, eller raden i tabellen. */
    public String hva() {
        return noekkel.substring(noekkel.indexOf('.') + 1);
    }
}

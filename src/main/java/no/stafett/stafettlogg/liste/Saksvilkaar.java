package no.stafett.stafettlogg.liste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.sak.Sakstilgang;

/** Et utvalg av saker som vilkår i SQL. Tallene og radene bruker det samme, så et tall aldri teller noe annet enn det åpner. */
final class Saksvilkaar {

    /** Pinnen og planen er det høyst én av for hver sak (stafettpinne_en, tiltaksplan_en), så ingen sak står to ganger. */
    static final String FRA = """
             from sak s join enhet e on e.id = s.enhet
             left join stafettpinne h on h.sak = s.id and h.til is null
             left join person p on p.id = h.holder
             left join tiltaksplan t on t.sak = s.id and t.gjelder
            """;

    /** På nivå 2 og 3 skal flere arbeide sammen, og da må noen ha sagt ja; samtykkestand_pkey. */
    static final String SAMTYKKE_MANGLER = "(s.status = 'aapen' and s.nivaa >= 2 and not exists "
            + "(select 1 from samtykkestand k where k.sak = s.id and (k.utloeper is null or k.utloeper > :naa)))";

    static final String SPERRE = "(select a.grad from adressesperre a where a.sak = s.id and a.til is null)";

    private static final int FLEST_ORD = 5;

    private Saksvilkaar() {
    }

    /** Alt leseren ser av det utvalget ber om. */
    static String av(Saksutvalg utvalg, String soekt) {
        return Sakstilgang.SYNLIG + " and " + uten(utvalg, soekt);
    }

    /**
     * Som {@link #av}, uten spørsmålet om tilgang: bare der det alt er stilt.
     *
     * @param soekt det det søkes etter, slik det ble skrevet
     */
    static String uten(Saksutvalg utvalg, String soekt) {
        List<String> vilkaar = new ArrayList<>(List.of(switch (utvalg.vis()) {
            case Saksutvalg.AAPNE -> "s.status = 'aapen'";
            case Saksutvalg.AVSLUTTEDE -> "s.status <> 'aapen'";
            default -> "true";
        }));
        legg(vilkaar, utvalg.nivaa(), "s.nivaa = :nivaa");
        legg(vilkaar, utvalg.tjeneste(), "e.tjeneste = :tjeneste");
        legg(vilkaar, utvalg.enhet(), "s.enhet = :enhet");
        legg(vilkaar, utvalg.holder(), holder(utvalg.holder()));
        legg(vilkaar, utvalg.evaluering(), evaluering(utvalg.evaluering()));
        legg(vilkaar, utvalg.samtykke(), SAMTYKKE_MANGLER);
        boolean ogNavn = Soekelaas.erLaast(utvalg.soek());
        IntStream.range(0, ord(soekt).size()).forEach(n -> vilkaar.add(treff(n, ogNavn)));
        return String.join(" and ", vilkaar);
    }

    private static void legg(List<String> vilkaar, Object verdi, String krav) {
        if (verdi != null) {
            vilkaar.add(krav);
        }
    }

    private static String holder(String hvem) {
        return "meg".equals(hvem) ? "h.holder = :person" : "andre".equals(hvem) ? "h.holder <> :person" : "h.holder is null";
    }

    private static String evaluering(String naar) {
        String dagen = "(" + Sakssortering.EVALUERES + ")";
        return switch (naar == null ? "" : naar) {
            case "over" -> dagen + " < cast(:idag as date)";
            case "uka" -> dagen + " between cast(:idag as date) and cast(:idag as date) + 7";
            case "senere" -> dagen + " > cast(:idag as date) + 7";
            default -> dagen + " is null";
        };
    }

    /**
     * Saksnummeret, begge initialene eller begynnelsen av et navn. De siste bare der leseren ser hvem det er: en sak med adressesperre
     * finner man på nummeret. Navnet bare når søket er låst: det som står åpent i adressen, skal ikke være et navn (SEC-18).
     */
    private static String treff(int n, boolean ogNavn) {
        return "(position(:ord" + n + " in s.saksnummer) > 0 or " + SPERRE + " is null and (lower(left(s.fornavn, 1) || left(s.etternavn, 1)) = :ord" + n
                + (ogNavn ? navn(n) : "") + "))";
    }

    private static String navn(int n) {
        return " or position(' ' || replace(:ord" + n + ", '-', ' ') in replace(lower(' ' || s.fornavn || ' ' || s.etternavn), '-', ' ')) > 0";
    }

    static List<String> ord(String soekt) {
        return Stream.of(soekt.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(o -> !o.isEmpty()).limit(FLEST_ORD).toList();
    }

    /** Det vilkårene spør om, utenom det {@code Sakstilgang} gir. */
    static Map<String, Object> verdier(Saksutvalg utvalg, String soekt) {
        Map<String, Object> verdier = new HashMap<>();
        verdier.put("nivaa", utvalg.nivaa());
        verdier.put("tjeneste", utvalg.tjeneste());
        verdier.put("enhet", utvalg.enhet());
        List<String> ord = ord(soekt);
        IntStream.range(0, ord.size()).forEach(n -> verdier.put("ord" + n, ord.get(n)));
        return verdier;
    }
}

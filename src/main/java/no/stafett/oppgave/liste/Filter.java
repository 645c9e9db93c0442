package no.stafett.oppgave.liste;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;

/**
 * Hva av en fane lista skal vise. Null er alt.
 *
 * @param trinn         trinnets id i modellen
 * @param prioritet     0 vanlig, 1 viktig, 2 haster
 * @param stafettholder id-en til den som har pinnen, eller {@link #MEG}; treffer bare i saker leseren selv ser
 * @param oeving        bare øvingssaker, eller bare de andre
 * @param soek          et saksnummer, noe av trinnets tittel eller initialene; låst for den som søkte, kan det også være et navn i en sak hun ser
 */
public record Filter(Integer nivaa, String tjeneste, EnhetId enhet, String trinn, Fristvindu frist, Integer prioritet,
        String stafettholder, Boolean oeving, String soek) {

    /** Den som leser: et utvalg som deles, viser da hver sitt. */
    public static final String MEG = "meg";

    public static final Filter TOMT = new Filter(null, null, null, null, null, null, null, null, null);

    public Filter medFrist(Fristvindu vindu) {
        return new Filter(nivaa, tjeneste, enhet, trinn, vindu, prioritet, stafettholder, oeving, soek);
    }

    public Filter utenSoek() {
        return new Filter(nivaa, tjeneste, enhet, trinn, frist, prioritet, stafettholder, oeving, null);
    }

    public boolean erTomt() {
        return TOMT.equals(this);
    }

    /**
     * Vilkårene på raden {@code r}. Det kandidatraden ikke har, slås opp i oppgaven for hver rad indeksen gir: som en verdi, så databasen
     * ikke bytter rekkefølge på dem og sorterer alt.
     *
     * @param nr skiller verdiene når flere utvalg telles i samme spørring
     */
    String vilkaar(Kilde kilde, String nr) {
        String paaRaden = Stream.of(har(nivaa, "r.nivaa = :nivaa" + nr), har(enhet, "r.enhet = :enhet" + nr),
                har(prioritet, "r.prioritet = :prioritet" + nr), frist == null ? "" : frist.vilkaar(),
                har(stafettholder, "r.sak = any(array(select p.sak from stafettpinne p where p.til is null and p.holder = :holder" + nr + "))"))
                .filter(v -> !v.isEmpty()).map(v -> " and " + v).collect(Collectors.joining());
        String paaOppgaven = Stream.of(har(tjeneste, "o.tjeneste = :tjeneste" + nr), har(trinn, "o.trinn = :trinn" + nr),
                har(oeving, "o.oeving = :oeving" + nr)).filter(v -> !v.isEmpty()).collect(Collectors.joining(" and "));
        return paaRaden + (soek == null ? "" : kilde.treff(nr))
                + (paaOppgaven.isEmpty() ? "" : " and (select " + paaOppgaven + " from oppgave o where o.id = " + kilde.oppgaven() + ")");
    }

    private static String har(Object verdi, String vilkaar) {
        return verdi == null ? "" : vilkaar;
    }

    void settInn(Map<String, Object> parametre, String nr, Bruker leser) {
        parametre.put("nivaa" + nr, nivaa);
        parametre.put("tjeneste" + nr, tjeneste);
        parametre.put("enhet" + nr, enhet == null ? null : enhet.verdi());
        parametre.put("trinn" + nr, trinn);
        parametre.put("prioritet" + nr, prioritet);
        parametre.put("oeving" + nr, oeving);
        parametre.put("holder" + nr, stafettholder == null ? null
                : MEG.equals(stafettholder) ? leser.id().verdi() : UUID.fromString(stafettholder));
    }
}

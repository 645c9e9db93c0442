package no.stafett.stafettlogg.post;

import java.time.LocalDateTime;
import java.util.List;
import no.stafett.skjema.Svarvisning;

/**
 * Et innlegg slik det leses.
 *
 * @param forfatter  tomt når løsningen gjorde det selv
 * @param paaVegneAv den skjemaet ble fylt ut for; null når ingen
 * @param hvem       forfatteren, og den hun fylte ut for
 * @param overskrift hva som skjedde, for det saken selv forteller; null for det som er skrevet
 * @param felter     svarene, når innlegget kommer fra et skjema
 * @param tid        når det ble skrevet, norsk tid
 * @param rettet     null når det står som det ble skrevet
 * @param flyttetHit null når det er skrevet i denne saken
 * @param stroeket   om skjemaet det kommer fra, gjaldt en annen sak
 * @param kanEndres  om leseren kan rette eller flytte det; kommer det fra et skjema, rettes skjemaet
 */
public record Logglinje(Loggpost post, String forfatter, String paaVegneAv, String hvem, String overskrift, List<Svarvisning.Besvart> felter, LocalDateTime tid,
        LocalDateTime rettet, LocalDateTime flyttetHit, boolean stroeket, boolean kanEndres) {

    /** Hvor under loggen det rettes: innlegget selv, eller skjemaet det kommer fra. */
    public String sted() {
        return post.svar() == null ? post.id().toString() : "svar/" + post.svar();
    }
}

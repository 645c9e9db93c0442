package no.stafett.stafettlogg.moete;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import no.stafett.felles.Forretningsklokke;

/**
 * Et møte slik det leses.
 *
 * @param start     norsk tid
 * @param referent  null når det avgjøres i møtet
 * @param kanEndres om leseren kan endre og avlyse det
 * @param kanBesvares om leseren er bedt og kan svare
 * @param erBegynt  om det kan ha vært holdt
 */
public record Moetebilde(Moete moete, LocalDateTime start, LocalDateTime slutt, String innkaltAv, String referent, List<Bedt> bedte,
        boolean kommer, boolean erBegynt, boolean kanEndres, boolean kanBesvares) {

    /** @param foerFlytting om hun svarte før tid eller sted ble endret @param serSaken usant når hun ikke lenger gjør det */
    public record Bedt(Moete.Deltaker deltaker, String navn, boolean foerFlytting, boolean serSaken, boolean erMeg) {
    }

    /**
     * Noe som skjedde, og hvordan det sto før.
     *
     * @param av        null når saken selv gjorde det
     * @param deltakere navnene som sto der
     * @param tattUt    de som var bedt, men ikke er det etterpå
     */
    public record Hendt(String hendelse, String grunn, String av, LocalDateTime tid, Moetefelt foer, List<String> ulikt, String deltakere,
            String referent, List<TattUt> tattUt) {

        public LocalDateTime start() {
            return lokal(foer.start());
        }

        public LocalDateTime slutt() {
            return lokal(foer.slutt());
        }
    }

    /** En som ble tatt ut av møtet. Det hun hadde svart, blir stående. @param svar null når hun ikke hadde svart */
    public record TattUt(String navn, String svar, String ord) {
    }

    public Optional<Bedt> meg() {
        return bedte.stream().filter(Bedt::erMeg).findFirst();
    }

    /** Leseren er bedt og har ikke svart på det som står nå. */
    public boolean venterPaaMeg() {
        return kanBesvares && moete.erPlanlagt() && kommer && meg().map(m -> m.deltaker().svar() == null || m.foerFlytting()).orElse(false);
    }

    public boolean erEndret() {
        return moete.erPlanlagt() && moete.versjon() > 1;
    }

    /** Hvor mange som har svart dette. */
    public long antall(String svar) {
        return bedte.stream().filter(b -> svar.equals(b.deltaker().svar())).count();
    }

    static LocalDateTime lokal(Instant tid) {
        return tid == null ? null : LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }
}

package no.stafett.innsikt.oppsett;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stengte uker og planleggingsdager i en enhet. Lederen i enheten skriver dem; en frist som går ut da, går ut første arbeidsdag etter. */
@Service
public class Stengt {

    static final Set<String> GRUNNER = Set.of("ferie", "planleggingsdag", "annet");
    /** Som i databasen. */
    static final int LENGST = 120;
    /** Det som er over, trengs ikke lenger å ses, men kan ha flyttet en frist nylig. */
    private static final int VISES_DAGER = 90;
    private static final int LENGST_FRAM_AAR = 2;

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Stengt(JdbcClient sql, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    public record Periode(UUID id, LocalDate fra, LocalDate til, String grunn) {
    }

    /** Slik det ble skrevet. @param til tom for én dag */
    public record Ny(String fra, String til, String grunn) {

        static final Ny TOM = new Ny("", "", "ferie");
    }

    /** Feltene det er noe galt med, og nøkkelen til teksten. */
    static final class SkjemaetHarFeil extends RuntimeException {

        private final transient Map<String, String> felt;

        SkjemaetHarFeil(Map<String, String> felt) {
            this.felt = felt;
        }

        Map<String, String> felt() {
            return felt;
        }
    }

    /** Det som gjelder nå, kommer, eller nettopp er over; stengt_periode_enhet. */
    @Transactional(readOnly = true)
    public List<Periode> i(EnhetId enhet) {
        return sql.sql("select id, fra, til, grunn from stengt_periode where enhet = ? and til >= ? order by fra, til, id").params(enhet.verdi(), klokke.idag().minusDays(VISES_DAGER))
                .query((rs, n) -> new Periode(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class), rs.getString(4))).list();
    }

    /**
     * @return perioden; den som alt var der, når den er helt lik
     * @throws FinnesIkke når hun ikke leder enheten
     */
    @Transactional
    UUID legg(EnhetId enhet, Ny ny, Bruker bruker) {
        krevLeder(enhet, bruker);
        LocalDate fra = dag(ny.fra);
        LocalDate til = ny.til.isBlank() ? fra : dag(ny.til);
        Map<String, String> feil = feil(fra, til, ny.grunn);
        if (!feil.isEmpty()) {
            throw new SkjemaetHarFeil(feil);
        }
        Optional<UUID> lik = sql.sql("select id from stengt_periode where enhet = ? and fra = ? and til = ? and grunn = ?").params(enhet.verdi(), fra, til, ny.grunn)
                .query(UUID.class).list().stream().findFirst();
        return lik.orElseGet(() -> skriv(enhet, new Periode(UUID.randomUUID(), fra, til, ny.grunn), bruker));
    }

    private UUID skriv(EnhetId enhet, Periode p, Bruker bruker) {
        sql.sql("insert into stengt_periode (id, enhet, fra, til, grunn) values (?, ?, ?, ?, ?)").params(p.id, enhet.verdi(), p.fra, p.til, p.grunn).update();
        hendelser.publishEvent(new StengtEndret(enhet, p.fra, p.til, p.grunn, true, bruker.id()));
        return p.id;
    }

    /** Det som er tatt bort, og enheten det gjaldt; det er nok til å legge det inn igjen. */
    record Fjernet(EnhetId enhet, Periode periode) {
    }

    /** @return tomt når den alt er borte, og når hun ikke leder enheten: de to svarene er like */
    @Transactional
    Optional<Fjernet> fjern(UUID id, Bruker bruker) {
        Optional<Fjernet> funnet = sql.sql("select id, fra, til, grunn, enhet from stengt_periode where id = ? and enhet = any(?) for update").params(id, lederI(bruker))
                .query((rs, n) -> new Fjernet(new EnhetId(rs.getObject(5, UUID.class)),
                        new Periode(id, rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class), rs.getString(4)))).optional();
        funnet.ifPresent(f -> {
            sql.sql("delete from stengt_periode where id = ?").param(id).update();
            hendelser.publishEvent(new StengtEndret(f.enhet, f.periode.fra, f.periode.til, f.periode.grunn, false, bruker.id()));
        });
        return funnet;
    }

    private static UUID[] lederI(Bruker bruker) {
        return bruker.enheter().stream().filter(enhet -> bruker.harI(Rolle.LEDER, enhet)).map(EnhetId::verdi).toArray(UUID[]::new);
    }

    private static void krevLeder(EnhetId enhet, Bruker bruker) {
        if (!bruker.harI(Rolle.LEDER, enhet)) {
            throw new FinnesIkke();
        }
    }

    private Map<String, String> feil(LocalDate fra, LocalDate til, String grunn) {
        Map<String, String> feil = new LinkedHashMap<>();
        LocalDate idag = klokke.idag();
        if (fra == null || fra.isBefore(idag.minusYears(1)) || fra.isAfter(idag.plusYears(LENGST_FRAM_AAR))) {
            feil.put("fra", "stengt.feil.fra");
        }
        if (til == null || fra != null && (til.isBefore(fra) || !til.isBefore(fra.plusDays(LENGST)))) {
            feil.put("til", "stengt.feil.til");
        }
        if (!GRUNNER.contains(grunn)) {
            feil.put("grunn", "stengt.feil.grunn");
        }
        return feil;
    }

    /** Noe som ikke er en dag, er ingen. */
    private static LocalDate dag(String tekst) {
        try {
            return LocalDate.parse(tekst.strip());
        } catch (DateTimeParseException ikkeEnDag) {
            return null;
        }
    }
}

package no.stafett.tilgang.folk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vikarene. Hva en vikar ser og kan gjøre, avgjør databasen ({@code vikarsaker} og {@code vikaroppgaver}); her står bare hvem og når. */
@Service
public class Vikarer {

    /** Lenger borte enn dette er ikke fravær: da skal sakene ha en ny. */
    private static final Period LENGST = Period.ofYears(1);

    private static final String FELTER = """
            select v.*, e.navn enhetsnavn, f.navn fravaerendenavn, p.navn vikarnavn from vikariat v join enhet e on e.id = v.enhet
              join person f on f.id = v.fravaerende join person p on p.id = v.vikar where v.avsluttet is null\s""";

    private final JdbcClient sql;
    private final Ansvarsomraade omraade;
    private final Folk folk;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Vikarer(JdbcClient sql, Ansvarsomraade omraade, Folk folk, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.omraade = omraade;
        this.folk = folk;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** De som gjelder nå eller kommer, den første først; vikariat_enhet. */
    public List<Vikariat> i(EnhetId enhet) {
        return sql.sql(FELTER + "and v.enhet = ? and v.til >= ? order by v.fra, v.til, v.id").params(enhet.verdi(), klokke.idag())
                .query(Vikarer::les).list();
    }

    /** Vikariatene brukeren har i dag; vikariat_vikar. */
    public List<Vikariat> mine(Bruker vikar) {
        LocalDate idag = klokke.idag();
        return sql.sql(FELTER + "and v.vikar = ? and ? between v.fra and v.til order by v.til, v.id").params(vikar.id().verdi(), idag)
                .query(Vikarer::les).list();
    }

    /** @throws SkjemaetHarFeil med feltene det er noe galt med */
    @Transactional
    public UUID registrer(EnhetId enhet, NyttVikariat nytt, Bruker av) {
        omraade.krev(enhet, av);
        etterTur(enhet);
        List<Medarbeider> kan = folk.i(enhet).stream().filter(Medarbeider::arbeiderMedSaker).toList();
        Optional<PersonId> borte = blant(kan, nytt.fravaerende());
        Optional<PersonId> vikar = blant(kan, nytt.vikar());
        Map<String, String> feil = new LinkedHashMap<>();
        krev(feil, "fravaerende", borte.isPresent());
        krev(feil, "vikar", vikar.isPresent() && !vikar.equals(borte));
        krev(feil, "fra", nytt.foersteDag().isPresent());
        krev(feil, "til", nytt.sisteDag().filter(til -> kanSlutte(nytt.foersteDag().orElse(til), til)).isPresent());
        if (feil.isEmpty() && (erSelv(vikar.get(), enhet, av) || finnes(enhet, nytt))) {
            feil.put("vikar", erSelv(vikar.get(), enhet, av) ? "vikar.feil.selv" : "vikar.feil.finnes");
        }
        if (!feil.isEmpty()) {
            throw new SkjemaetHarFeil(feil);
        }
        return lagre(new Vikariat(UUID.randomUUID(), enhet, null, borte.get(), null, vikar.get(), null, nytt.foersteDag().get(),
                nytt.sisteDag().get()), av);
    }

    /** Systemadministratoren låner ikke seg selv det andre har, selv om hun også arbeider i enheten. */
    private static boolean erSelv(PersonId vikar, EnhetId enhet, Bruker av) {
        return vikar.equals(av.id()) && !av.harI(Rolle.LEDER, enhet);
    }

    /** To som setter inn en vikar i enheten på én gang, kommer etter hverandre. */
    private void etterTur(EnhetId enhet) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('vikariat/' || ?, 0))").param(enhet.toString()).query((rs, n) -> 1).list();
    }

    /** Det samme sendt to ganger blir ett vikariat. */
    private boolean finnes(EnhetId enhet, NyttVikariat nytt) {
        return sql.sql("""
                select exists (select 1 from vikariat where enhet = ? and fravaerende = ? and vikar = ? and avsluttet is null
                   and fra <= ? and til >= ?)""").params(enhet.verdi(), UUID.fromString(nytt.fravaerende()), UUID.fromString(nytt.vikar()),
                nytt.sisteDag().get(), nytt.foersteDag().get()).query(Boolean.class).single();
    }

    private boolean kanSlutte(LocalDate fra, LocalDate til) {
        return !til.isBefore(fra) && !til.isBefore(klokke.idag()) && !til.isAfter(fra.plus(LENGST));
    }

    private static void krev(Map<String, String> feil, String felt, boolean oppfylt) {
        if (!oppfylt) {
            feil.put(felt, "vikar.feil." + felt);
        }
    }

    private static Optional<PersonId> blant(List<Medarbeider> folk, String valgt) {
        return folk.stream().map(Medarbeider::id).filter(id -> id.toString().equals(valgt)).findFirst();
    }

    private UUID lagre(Vikariat v, Bruker av) {
        sql.sql("insert into vikariat (id, enhet, fravaerende, vikar, fra, til, registrert, registrert_av) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(v.id(), v.enhet().verdi(), v.fravaerende().verdi(), v.vikar().verdi(), v.fra(), v.til(),
                        Timestamp.from(klokke.instant()), av.id().verdi()).update();
        hendelser.publishEvent(new VikarRegistrert(v.fravaerende(), v.vikar(), v.enhet(), v.fra(), v.til()));
        return v.id();
    }

    /** Slutter med en gang. Den som alt er avsluttet, er det fortsatt. @throws FinnesIkke når det ikke er i brukerens enheter */
    @Transactional
    public Vikariat avslutt(UUID id, Bruker av) {
        Vikariat v = sql.sql(FELTER.replace("where v.avsluttet is null", "where true") + "and v.id = ?").param(id)
                .query(Vikarer::les).optional().orElseThrow(FinnesIkke::new);
        omraade.krev(v.enhet(), av);
        int endret = sql.sql("update vikariat set avsluttet = ?, avsluttet_av = ? where id = ? and avsluttet is null")
                .params(Timestamp.from(klokke.instant()), av.id().verdi(), id).update();
        if (endret == 1) {
            hendelser.publishEvent(new VikariatAvsluttet(v.fravaerende(), v.vikar(), v.enhet()));
        }
        return v;
    }

    private static Vikariat les(ResultSet rs, int nummer) throws SQLException {
        return new Vikariat(rs.getObject("id", UUID.class), new EnhetId(rs.getObject("enhet", UUID.class)), rs.getString("enhetsnavn"),
                new PersonId(rs.getObject("fravaerende", UUID.class)), rs.getString("fravaerendenavn"),
                new PersonId(rs.getObject("vikar", UUID.class)), rs.getString("vikarnavn"), rs.getObject("fra", LocalDate.class),
                rs.getObject("til", LocalDate.class));
    }
}

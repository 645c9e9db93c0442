package no.stafett.oppgave.liste;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * De lagrede utvalgene: egne, og de som er delt med enhetene man arbeider i. Eieren endrer; eieren og enhetens leder sletter. Hva
 * som står i lista når et av dem åpnes, avgjør tilgangen til den som åpner det.
 */
@Service
public class Visninger {

    /** Hvert av dem er et tall på siden. */
    private static final int FLEST = 20;
    private static final Duration RYDDES_ETTER = Duration.ofDays(30);

    private static final String FELTER = """
            select v.*, p.navn eiernavn, e.navn enhetsnavn from oppgavevisning v join person p on p.id = v.eier left join enhet e on e.id = v.enhet
             where (v.eier = :person or v.enhet = any(:enheter)) and\s""";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;

    Visninger(JdbcClient sql, Forretningsklokke klokke) {
        this.sql = sql;
        this.klokke = klokke;
    }

    /** Egne først, så de delte, etter navn; oppgavevisning_eier og oppgavevisning_enhet. */
    public List<Visning> til(Bruker bruker) {
        return spoer("v.slettet is null order by v.eier <> :person, v.navn, v.id", bruker).query(Visninger::les).list();
    }

    private JdbcClient.StatementSpec spoer(String vilkaar, Bruker bruker) {
        return sql.sql(FELTER + vilkaar).param("person", bruker.id().verdi())
                .param("enheter", bruker.enheter().stream().map(EnhetId::verdi).toArray(UUID[]::new));
    }

    /** @throws SvaretErUgyldig med feltene det er noe galt med */
    @Transactional
    public Visning lagre(Visningsoenske ny, Bruker bruker) {
        Adressevalg valg = lagres(ny.krevGyldig(bruker));
        etterTur(bruker);
        krevPlass("eier", bruker.id().verdi());
        krevLedigNavn(ny.renset(), null, bruker);
        ny.delesMed().ifPresent(enhet -> krevPlass("enhet", enhet.verdi()));
        sql.sql("delete from oppgavevisning where eier = ? and slettet < ?").params(bruker.id().verdi(),
                Timestamp.from(klokke.instant().minus(RYDDES_ETTER))).update();
        UUID id = UUID.randomUUID();
        sql.sql("insert into oppgavevisning (id, eier, navn, valg, enhet, opprettet) values (?, ?, ?, ?, ?, ?)").param(1, id)
                .param(2, bruker.id().verdi()).param(3, ny.renset()).param(4, valg.skriv()).param(5, delt(ny), Types.OTHER)
                .param(6, Timestamp.from(klokke.instant())).update();
        return krev(id, false, bruker);
    }

    /**
     * Nytt navn, nytt utvalg og hvem det er delt med.
     *
     * @throws FinnesIkke   når hun verken eier det eller arbeider i enheten det er delt med
     * @throws ManglerRolle når det er en annens
     */
    @Transactional
    public Visning endre(UUID id, Visningsoenske endret, Bruker bruker) {
        Visning visning = krev(id, false, bruker);
        if (!visning.erMin(bruker)) {
            throw new ManglerRolle();
        }
        Adressevalg valg = lagres(endret.krevGyldig(bruker));
        etterTur(bruker);
        krevLedigNavn(endret.renset(), id, bruker);
        endret.delesMed().filter(enhet -> !enhet.equals(visning.enhet())).ifPresent(enhet -> krevPlass("enhet", enhet.verdi()));
        sql.sql("update oppgavevisning set navn = ?, valg = ?, enhet = ? where id = ?").param(1, endret.renset()).param(2, valg.skriv())
                .param(3, delt(endret), Types.OTHER).param(4, id).update();
        return krev(id, false, bruker);
    }

    /** Kan angres til det er ryddet bort. */
    @Transactional
    public Visning slett(UUID id, Bruker bruker) {
        Visning visning = krevSlettbar(id, false, bruker);
        sql.sql("update oppgavevisning set slettet = ? where id = ?").params(Timestamp.from(klokke.instant()), id).update();
        return visning;
    }

    /** Tar tilbake en sletting. Den som ikke er slettet, er der fortsatt. */
    @Transactional
    public Visning angre(UUID id, Bruker bruker) {
        if (finn(id, false, bruker).isPresent()) {
            return krevSlettbar(id, false, bruker);
        }
        Visning visning = krevSlettbar(id, true, bruker);
        etterTur(bruker);
        krevIngentingIVeien(id);
        sql.sql("update oppgavevisning set slettet = null where id = ?").param(id).update();
        return visning;
    }

    /** Et søk blir bare med når det er et saksnummer eller hele ord fra et trinn: ellers kan det være navnet på et barn, og utvalget kan deles. */
    private Adressevalg lagres(Adressevalg valg) {
        String soekt = valg.utvalg().filter().soek();
        boolean blirMed = soekt == null || Soekelaas.kanHuskes(soekt) && !Soekelaas.erLaast(soekt) || erOrdFraEtTrinn(soekt);
        return blirMed ? valg : valg.utenSoek();
    }

    private boolean erOrdFraEtTrinn(String soekt) {
        return sql.sql("select exists (select 1 from oppgavetittel t where position(' ' || lower(?) || ' '"
                + " in ' ' || regexp_replace(lower(t.tittel), '[^[:alnum:]]+', ' ', 'g') || ' ') > 0)").param(soekt).query(Boolean.class).single();
    }

    private Visning krevSlettbar(UUID id, boolean slettet, Bruker bruker) {
        Visning visning = krev(id, slettet, bruker);
        if (!visning.kanSlettesAv(bruker)) {
            throw new ManglerRolle();
        }
        return visning;
    }

    private Visning krev(UUID id, boolean slettet, Bruker bruker) {
        return finn(id, slettet, bruker).orElseThrow(FinnesIkke::new);
    }

    private Optional<Visning> finn(UUID id, boolean slettet, Bruker bruker) {
        return spoer("v.id = :id and (v.slettet is not null) = :slettet", bruker).param("id", id).param("slettet", slettet)
                .query(Visninger::les).optional();
    }

    /** To som lagrer på én gang, kommer etter hverandre, så grensene holder. */
    private void etterTur(Bruker bruker) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('oppgavevisning/' || ?, 0))").param(bruker.kommune()).query((rs, n) -> 1).list();
    }

    private void krevPlass(String hvem, UUID id) {
        if (sql.sql("select count(*) from oppgavevisning where slettet is null and " + hvem + " = ?").param(id).query(Long.class).single() >= FLEST) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("navn", "visninger_for_mange", FLEST)));
        }
    }

    /** Det er eierens navn og plass det gjelder, også når lederen angrer; egne utvalg ser bare eieren, så databasen svarer. */
    private void krevIngentingIVeien(UUID id) {
        Optional.ofNullable(sql.sql("select visning_i_veien(?, ?)").params(id, FLEST).query((rs, n) -> rs.getString(1)).list().get(0))
                .ifPresent(kode -> {
                    throw new SvaretErUgyldig(List.of(Feltfeil.av("navn", kode, FLEST)));
                });
    }

    private void krevLedigNavn(String navn, UUID unntatt, Bruker bruker) {
        if (til(bruker).stream().anyMatch(v -> v.erMin(bruker) && !v.id().equals(unntatt) && v.navn().equalsIgnoreCase(navn))) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("navn", "visning_finnes")));
        }
    }

    private static UUID delt(Visningsoenske oenske) {
        return oenske.delesMed().map(EnhetId::verdi).orElse(null);
    }

    private static Visning les(ResultSet rs, int nummer) throws SQLException {
        UUID enhet = rs.getObject("enhet", UUID.class);
        return new Visning(rs.getObject("id", UUID.class), rs.getString("navn"), Adressevalg.les(rs.getString("valg")),
                new PersonId(rs.getObject("eier", UUID.class)), rs.getString("eiernavn"), enhet == null ? null : new EnhetId(enhet),
                rs.getString("enhetsnavn"));
    }
}

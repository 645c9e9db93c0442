package no.stafett.handlingsveileder.guide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.handlingsveileder.Hendelser.MerknadBesvart;
import no.stafett.handlingsveileder.Hendelser.MerknadSkrevet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Det ansatte sier fra om i trinnene, og svarene. Bare den som skrev, og de som svarer for veilederen, ser en merknad. */
@Service
class Merknadene {

    /** Som i databasen. */
    static final int LENGST = 1000;
    /** Nok til å lese gjennom en hel veileder; for få til å fylle noens dag. */
    static final int FLEST_I_DOEGNET = 30;
    private static final int FLEST_VIST = 200;

    private static final String FELTER = """
            select m.*, p.navn av_navn, s.navn svar_navn from trinnmerknad m join person p on p.id = m.av left join person s on s.id = m.besvart_av where\s""";

    private final JdbcClient sql;
    private final Veiledere veiledere;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Merknadene(JdbcClient sql, Veiledere veiledere, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.veiledere = veiledere;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /** @param trinn trinnets id i modellen */
    record Sted(String tjeneste, int nivaa, String trinn) {
    }

    /** Tomt når veilederen i kommunen hennes ikke har et slikt trinn. */
    Optional<Veileder.Steg> finn(Sted sted, Bruker bruker) {
        return veiledere.finn(bruker.kommune(), sted.tjeneste).stream().flatMap(v -> v.nivaaer().stream()).filter(n -> n.nivaa() == sted.nivaa)
                .flatMap(n -> n.trinn().stream()).filter(t -> t.id().equals(sted.trinn)).findFirst();
    }

    /**
     * @throws SvaretErUgyldig   når trinnet ikke finnes, når det ikke står noe, eller for mye
     * @throws ForMangeMerknader når hun har sagt fra om mye i dag
     */
    @Transactional
    public UUID skriv(Sted sted, String tekst, Bruker bruker) {
        Veileder.Steg steg = finn(sted, bruker).orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("trinnId", "ugyldig_valg"))));
        String skrevet = krev("tekst", tekst, true);
        krevPlass(bruker);
        UUID id = UUID.randomUUID();
        sql.sql("insert into trinnmerknad (id, kommune, tjeneste, nivaa, trinn, nummer, tittel, tekst, av, tid) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, id).param(2, bruker.kommune()).param(3, sted.tjeneste).param(4, sted.nivaa).param(5, steg.id())
                .param(6, steg.nummer(), Types.VARCHAR).param(7, steg.navn()).param(8, skrevet).param(9, bruker.id().verdi())
                .param(10, Timestamp.from(klokke.instant())).update();
        hendelser.publishEvent(new MerknadSkrevet(id, bruker.id()));
        return id;
    }

    /** trinnmerknad_av. */
    private void krevPlass(Bruker bruker) {
        long idag = sql.sql("select count(*) from trinnmerknad where av = ? and tid > ?")
                .params(bruker.id().verdi(), Timestamp.from(klokke.instant().minus(1, ChronoUnit.DAYS))).query(Long.class).single();
        if (idag >= FLEST_I_DOEGNET) {
            throw new ForMangeMerknader();
        }
    }

    /** De hun har skrevet, de nyeste først; trinnmerknad_av. */
    List<Merknad> mine(Bruker bruker) {
        return sql.sql(FELTER + "m.av = ? order by m.tid desc, m.id limit " + FLEST_VIST).param(bruker.id().verdi()).query(Merknadene::les).list();
    }

    /** De hun skal svare på, de ubesvarte først, trinn for trinn; trinnmerknad_kommune. */
    List<Merknad> til(Bruker bruker) {
        return sql.sql(FELTER + """
                m.kommune = ? and svarer_paa_merknader(?, m.kommune, m.tjeneste)
                 order by m.utfall is not null, m.tjeneste, m.nivaa, m.nummer, m.trinn, m.tid desc, m.id limit\s""" + FLEST_VIST)
                .params(bruker.kommune(), bruker.id().verdi()).query(Merknadene::les).list();
    }

    /**
     * Et svar står; den som skrev, får vite det.
     *
     * @throws FinnesIkke         når hun ikke skal svare på den, likt for en som ikke finnes
     * @throws MerknadenErBesvart når en annen kom først
     * @throws SvaretErUgyldig    når ingenting er endret og det ikke står hvorfor
     */
    @Transactional
    public void svar(UUID id, Merknad.Utfall utfall, String tekst, Bruker bruker) {
        boolean besvart = sql.sql("select utfall is not null from trinnmerknad m where m.id = ? and svarer_paa_merknader(?, m.kommune, m.tjeneste) for update")
                .params(id, bruker.id().verdi()).query(Boolean.class).optional().orElseThrow(FinnesIkke::new);
        if (besvart) {
            throw new MerknadenErBesvart();
        }
        String svar = krev("svar", tekst, utfall == Merknad.Utfall.IKKE_ENDRET);
        sql.sql("update trinnmerknad set utfall = ?, svar = ?, besvart_av = ?, besvart = ?, tekst = case when ? = 'slettet' then null else tekst end where id = ?")
                .param(1, utfall.kode()).param(2, svar, Types.VARCHAR).param(3, bruker.id().verdi()).param(4, Timestamp.from(klokke.instant()))
                .param(5, utfall.kode()).param(6, id).update();
        hendelser.publishEvent(new MerknadBesvart(id, utfall.kode(), bruker.id()));
    }

    /** @return uten luft rundt; null når det ikke står noe og ikke må */
    private static String krev(String felt, String tekst, boolean maa) {
        String skrevet = tekst == null || tekst.isBlank() ? null : tekst.strip();
        if (maa && skrevet == null) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(felt, "paakrevd")));
        }
        if (skrevet != null && skrevet.length() > LENGST) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(felt, "for_lang", LENGST)));
        }
        return skrevet;
    }

    private static Merknad les(ResultSet rs, int nummer) throws SQLException {
        String utfall = rs.getString("utfall");
        Merknad.Svar svar = utfall == null ? null : new Merknad.Svar(Merknad.Utfall.av(utfall), rs.getString("svar"), rs.getString("svar_navn"),
                rs.getTimestamp("besvart").toInstant());
        return new Merknad(rs.getObject("id", UUID.class), rs.getString("kommune"), rs.getString("tjeneste"), rs.getInt("nivaa"), rs.getString("trinn"),
                rs.getString("nummer"), rs.getString("tittel"), rs.getString("tekst"), rs.getString("av_navn"), rs.getTimestamp("tid").toInstant(), svar);
    }
}

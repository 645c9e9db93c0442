package no.stafett.innsikt.oppsett;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Regel;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reglene slik de er i kommunen. De felles følger med programmet og gjelder alle kommuner; en kommune skriver bare sine egne rader, for alle
 * tjenestene eller for én. Hver endring blir stående i historien og kan gjøres om.
 */
@Service
public class Regeloppsett {

    static final int FLEST_DAGER = 365;
    private static final int VISES = 30;

    private final JdbcClient sql;
    private final Enheter enheter;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Regeloppsett(JdbcClient sql, Enheter enheter, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.enheter = enheter;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /** @param paa null når kommunen ikke har noe eget her, og det som ellers gjelder, skal gjelde */
    record Valg(Boolean paa, Integer dager) {

        static final Valg INTET = new Valg(null, null);
    }

    /**
     * @param kilde  felles, kommunen eller tjenesten: hvor det som gjelder, er bestemt
     * @param egen   om det er bestemt nettopp her, og kan tas bort igjen
     * @param andre  tjenester med noe eget, når alle tjenestene vises
     */
    public record Linje(Regel regel, boolean paa, int dager, String kilde, boolean egen, List<String> andre) {
    }

    /** @param foer hva kommunen hadde selv @param naa hva den fikk */
    public record Endring(UUID id, Regel regel, String tjeneste, Valg foer, Valg naa, String av, Instant tid) {

        public boolean paa() {
            return Boolean.TRUE.equals(naa.paa);
        }

        /** Om det som følger med, gjelder igjen. */
        public boolean tattBort() {
            return naa.paa == null;
        }

        public Integer dager() {
            return naa.dager;
        }
    }

    public List<String> tjenester(String kommune) {
        return enheter.i(kommune).stream().map(Enhet::tjeneste).distinct().sorted().toList();
    }

    /** Det som gjelder, den nærmeste raden for hver regel. @param tjeneste null for alle */
    @Transactional(readOnly = true)
    public List<Linje> gjelder(String kommune, String tjeneste) {
        Map<String, List<String>> andre = tjeneste != null ? Map.of() : sql.sql("select regel, tjeneste from innsikt_regel where kommune = ? and tjeneste is not null order by 2")
                .param(kommune).query((rs, n) -> Map.entry(rs.getString(1), rs.getString(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Regel, Linje> linjer = sql.sql("""
                select distinct on (r.regel) r.regel, r.paa, r.dager, r.kommune is not null and r.tjeneste is not distinct from cast(:tjeneste as text) egen,
                       case when r.tjeneste is not null then 'tjenesten' when r.kommune is not null then 'kommunen' else 'felles' end kilde
                  from innsikt_regel r where (r.kommune is null or r.kommune = :kommune) and (r.tjeneste is null or r.tjeneste = cast(:tjeneste as text))
                 order by r.regel, r.kommune nulls last, r.tjeneste nulls last""").param("kommune", kommune).param("tjeneste", tjeneste, Types.VARCHAR)
                .query((rs, n) -> new Linje(Regel.finn(rs.getString("regel")).orElseThrow(), rs.getBoolean("paa"), rs.getInt("dager"), rs.getString("kilde"),
                        rs.getBoolean("egen"), andre.getOrDefault(rs.getString("regel"), List.of()))).list().stream()
                .collect(Collectors.toMap(Linje::regel, Function.identity()));
        return Arrays.stream(Regel.values()).map(linjer::get).filter(Objects::nonNull).toList();
    }

    /** De siste, den nyeste først; innsikt_regelendring_kommune. */
    @Transactional(readOnly = true)
    public List<Endring> historie(String kommune) {
        return sql.sql("select x.*, p.navn from innsikt_regelendring x join person p on p.id = x.av where x.kommune = ? order by x.tid desc, x.id limit " + VISES)
                .param(kommune).query(Regeloppsett::les).list();
    }

    /**
     * @return endringen; tom når det alt var slik
     * @throws FinnesIkke når kommunen ikke har tjenesten
     */
    @Transactional
    Optional<UUID> lagre(Regel regel, String tjeneste, Valg valg, Bruker bruker) {
        if (tjeneste != null && !tjenester(bruker.kommune()).contains(tjeneste)) {
            throw new FinnesIkke();
        }
        Valg foer = laasOgLes(regel, tjeneste, bruker.kommune());
        if (foer.equals(valg)) {
            return Optional.empty();
        }
        skriv(regel, tjeneste, valg, bruker.kommune());
        UUID id = UUID.randomUUID();
        sql.sql("insert into innsikt_regelendring (id, kommune, regel, tjeneste, foer_paa, foer_dager, paa, dager, av, tid) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, id).param(2, bruker.kommune()).param(3, regel.id()).param(4, tjeneste, Types.VARCHAR).param(5, foer.paa, Types.BOOLEAN)
                .param(6, foer.dager, Types.INTEGER).param(7, valg.paa, Types.BOOLEAN).param(8, valg.dager, Types.INTEGER).param(9, bruker.id().verdi())
                .param(10, Timestamp.from(klokke.instant())).update();
        hendelser.publishEvent(new RegelEndret(bruker.kommune(), tjeneste, regel.id(), valg.paa, valg.dager, bruker.id()));
        return Optional.of(id);
    }

    /**
     * Det som sto før, gjelder igjen.
     *
     * @return usant når noen har endret det siden
     * @throws FinnesIkke når kommunen ikke har noen slik endring
     */
    @Transactional
    boolean angre(UUID id, Bruker bruker) {
        Endring endring = sql.sql("select x.*, p.navn from innsikt_regelendring x join person p on p.id = x.av where x.id = ? and x.kommune = ?")
                .params(id, bruker.kommune()).query(Regeloppsett::les).optional().orElseThrow(FinnesIkke::new);
        if (!laasOgLes(endring.regel, endring.tjeneste, bruker.kommune()).equals(endring.naa) || erEndretSiden(endring, bruker.kommune())) {
            return false;
        }
        lagre(endring.regel, endring.tjeneste, endring.foer, bruker);
        return true;
    }

    /** Også når det siden er endret tilbake til det samme: da er det den andres endring som gjelder; innsikt_regelendring_kommune. */
    private boolean erEndretSiden(Endring endring, String kommune) {
        return sql.sql("select exists (select 1 from innsikt_regelendring where kommune = ? and regel = ? and tjeneste is not distinct from ? and tid > ?)").param(1, kommune)
                .param(2, endring.regel.id()).param(3, endring.tjeneste, Types.VARCHAR).param(4, Timestamp.from(endring.tid)).query(Boolean.class).single();
    }

    /** To som endrer det samme samtidig, kommer etter hverandre, også når det ikke er noen rad fra før. */
    private Valg laasOgLes(Regel regel, String tjeneste, String kommune) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('innsikt_regel/' || ? || '/' || ? || '/' || coalesce(?, ''), 0))").param(1, kommune)
                .param(2, regel.id()).param(3, tjeneste, Types.VARCHAR).query((rs, n) -> 1).list();
        return sql.sql("select paa, dager from innsikt_regel where regel = ? and kommune = ? and tjeneste is not distinct from ?").param(1, regel.id())
                .param(2, kommune).param(3, tjeneste, Types.VARCHAR).query((rs, n) -> new Valg(rs.getBoolean(1), rs.getInt(2))).optional().orElse(Valg.INTET);
    }

    private void skriv(Regel regel, String tjeneste, Valg valg, String kommune) {
        sql.sql("delete from innsikt_regel where regel = ? and kommune = ? and tjeneste is not distinct from ?").param(1, regel.id()).param(2, kommune)
                .param(3, tjeneste, Types.VARCHAR).update();
        if (valg.paa != null) {
            sql.sql("insert into innsikt_regel (regel, kommune, tjeneste, paa, dager) values (?, ?, ?, ?, ?)").param(1, regel.id()).param(2, kommune)
                    .param(3, tjeneste, Types.VARCHAR).param(4, valg.paa).param(5, valg.dager).update();
        }
    }

    private static Endring les(ResultSet rs, int nummer) throws SQLException {
        return new Endring(rs.getObject("id", UUID.class), Regel.finn(rs.getString("regel")).orElseThrow(), rs.getString("tjeneste"),
                new Valg(rs.getObject("foer_paa", Boolean.class), rs.getObject("foer_dager", Integer.class)),
                new Valg(rs.getObject("paa", Boolean.class), rs.getObject("dager", Integer.class)), rs.getString("navn"), rs.getTimestamp("tid").toInstant());
    }
}

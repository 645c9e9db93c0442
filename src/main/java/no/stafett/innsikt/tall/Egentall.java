package no.stafett.innsikt.tall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Det lederen teller i egen enhet: bare sakene hun ser, og aldri øving. Hvert tall åpner radene det teller, fra den samme spørringen. */
@Repository
public class Egentall {

    private static final String SAKER = "select s.id, s.enhet, s.status, s.hvem_gjelder from sak s where not s.oeving and " + Sakstilgang.SYNLIG;

    /** Alle tallet teller, telt, og én side av dem; er det ingen på siden, er tallet der alene. */
    private static final String LISTE = """
            , valgt as (select r.sak, m.saksnummer, m.initialer, r.dag, r.oppgave from rad r join saksmerke m on m.id = r.sak where :gruppe = 'alle' or r.gruppe = :gruppe)
            select t.antall, v.sak, v.saksnummer, v.initialer, v.dag, v.oppgave from (select count(*) antall from valgt) t
              left join (select * from valgt order by dag, saksnummer, oppgave limit :paaSiden offset :foer) v on true order by v.dag, v.saksnummer, v.oppgave""";

    /** Trinnene som er gjort i perioden, og dem noen venter ved; oppgave_sak. */
    private static final String TIDER = """
            with saker as materialized (%s) select d.nivaa, d.trinn, max(d.nummer), max(d.tittel), count(d.dager), percentile_disc(0.5) within group (order by d.dager),
                   percentile_disc(0.85) within group (order by d.dager)
              from (select o.nivaa, o.trinn, o.nummer, o.tittel, case when o.status = 'fullfoert' then (o.avsluttet at time zone 'Europe/Oslo')::date - (o.opprettet at time zone 'Europe/Oslo')::date end dager
                      from oppgave o join saker a on a.id = o.sak
                     where a.enhet = any(:enheter) and o.prosess like 'nivaa%%' and not o.skjermet
                       and (o.status = 'aapen' or o.status = 'fullfoert' and o.avsluttet >= :fra and o.avsluttet < :til)) d
             group by d.nivaa, d.trinn order by d.nivaa, max(d.nummer) nulls last, d.trinn""";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;

    Egentall(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    /** Et trinn. @param antall ganger det er gjort @param median kalenderdager halvparten var ferdige innen; null når ingen er @param p85 som median, for 85 av 100 */
    public record Gjort(int nivaa, String trinn, String nummer, String tittel, long antall, Integer median, Integer p85) {
    }

    /** En åpen sak ved et trinn. @param dager siden trinnet begynte */
    public record Alder(UUID sak, String saksnummer, String trinn, long dager) {
    }

    /**
     * @param enhet    den hun har valgt; null for alle hun leder
     * @param tjeneste bare enhetene i den; null for alle hun leder
     * @return enhetene det telles i; en hun ikke leder, gir ingen
     */
    public Tallutvalg utvalg(EnhetId enhet, String tjeneste, int maaneder, Bruker bruker) {
        Set<UUID> valgt = tjeneste == null ? null : Set.copyOf(sql.sql("select id from enhet where kommune = ? and tjeneste = ?")
                .params(bruker.kommune(), tjeneste).query(UUID.class).list());
        List<EnhetId> ledet = Stream.of((UUID[]) tilgang.parametre(bruker).get("lederI")).filter(id -> valgt == null || valgt.contains(id)).map(EnhetId::new).toList();
        return Tallutvalg.av(enhet == null ? ledet : ledet.stream().filter(enhet::equals).toList(), tjeneste, maaneder, klokke.idag());
    }

    /** Etter gruppe; summen står som {@code alle}. */
    @Transactional(readOnly = true)
    public List<Tall> tell(Maalt maalt, Tallutvalg utvalg, Bruker bruker) {
        return sql.sql(maalt.sql(SAKER) + "select distinct coalesce(gruppe, 'alle'), count(*) from rad group by grouping sets ((gruppe), ()) order by 1")
                .params(verdier(utvalg, bruker)).query((rs, n) -> Tall.av(maalt.id(), rs.getString(1), rs.getLong(2))).list();
    }

    /** Så mange var åpne da perioden begynte. */
    public long aapneFoer(Tallutvalg utvalg, Bruker bruker) {
        return tell(Maalt.AAPNE, utvalg.foer(), bruker).stream().filter(t -> t.rad().equals("alle")).mapToLong(Tall::antall).sum();
    }

    /** Det tallet teller, det eldste først, en side om gangen. @param side fra 1; er lista blitt kortere, den siste */
    @Transactional(readOnly = true)
    public Talliste liste(Maalt maalt, String gruppe, Tallutvalg utvalg, int side, Bruker bruker) {
        Talliste funnet = side(maalt, gruppe, utvalg, side, bruker);
        return side > funnet.sider() ? side(maalt, gruppe, utvalg, funnet.sider(), bruker) : funnet;
    }

    private Talliste side(Maalt maalt, String gruppe, Tallutvalg utvalg, int side, Bruker bruker) {
        long[] antall = new long[1];
        List<Tallrad> rader = new ArrayList<>();
        sql.sql(maalt.sql(SAKER) + LISTE).params(verdier(utvalg, bruker)).param("gruppe", gruppe).param("paaSiden", Talliste.PAA_SIDEN)
                .param("foer", (side - 1) * Talliste.PAA_SIDEN).query((RowCallbackHandler) rs -> {
                    antall[0] = rs.getLong(1);
                    if (rs.getString(2) != null) {
                        rader.add(new Tallrad(rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4), rs.getObject(5, LocalDate.class), rs.getString(6)));
                    }
                });
        return new Talliste(side, antall[0], List.copyOf(rader));
    }

    @Transactional(readOnly = true)
    public List<Gjort> gjort(Tallutvalg utvalg, Bruker bruker) {
        return sql.sql(TIDER.formatted(SAKER)).params(verdier(utvalg, bruker)).query((rs, n) -> new Gjort(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getString(4),
                rs.getLong(5), rs.getObject(6, Integer.class), rs.getObject(7, Integer.class))).list();
    }

    /** Sakene ved hvert trinn, den som har ventet lengst, først. */
    @Transactional(readOnly = true)
    public List<Alder> alder(Tallutvalg utvalg, Bruker bruker) {
        return sql.sql(Maalt.TRINN.sql(SAKER) + "select r.sak, m.saksnummer, r.gruppe, :idag - r.dag from rad r join saksmerke m on m.id = r.sak order by r.dag, m.saksnummer")
                .params(verdier(utvalg, bruker)).query((rs, n) -> new Alder(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getLong(4))).list();
    }

    /** Navnene på dem som har noe; person_pkey. */
    public Map<String, String> navn(List<Tall> tall) {
        Map<String, String> navn = new HashMap<>();
        sql.sql("select id, navn from person where id = any(?)").param(tall.stream().map(Tall::rad).filter(r -> r.matches(EnhetId.MOENSTER)).map(UUID::fromString).toArray(UUID[]::new))
                .query(rs -> {
                    navn.put(rs.getString(1), rs.getString(2));
                });
        return navn;
    }

    private Map<String, Object> verdier(Tallutvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        verdier.put("enheter", utvalg.enheter().stream().map(EnhetId::verdi).toArray(UUID[]::new));
        verdier.put("fra", Maanedstelling.start(utvalg.fra()));
        verdier.put("til", Maanedstelling.start(utvalg.til()));
        verdier.put("idag", utvalg.idag());
        return verdier;
    }
}

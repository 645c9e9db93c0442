package no.stafett.tilgang.folk;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Om en person slipper inn. Å stenge er siste steg i en avgang: databasen tar det ikke imot så lenge noe hviler på henne, så
 * den som kaller, har gitt alt videre i samme transaksjon.
 */
@Service
public class Konto {

    /** Rollene noe venter på; de samme som i {@link #krevErstattelig(PersonId)}. */
    private static final Set<String> MAA_FINNES = Set.of("leder", "koordinator", "ke", "personvern", "systemadmin");

    private final JdbcClient sql;
    private final Ansvarsomraade omraade;
    private final Rolleoensker oensker;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Konto(JdbcClient sql, Ansvarsomraade omraade, Rolleoensker oensker, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.omraade = omraade;
        this.oensker = oensker;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** En person slik den som kan stenge henne, ser henne. @param enheter der hun arbeider; tom for den som bare har roller i kommunen */
    public record Innehaver(PersonId id, String navn, boolean aktiv, List<EnhetId> enheter) {
    }

    /**
     * En person brukeren kan stenge og åpne: lederen dem som bare arbeider hos henne, systemadministratoren alle i kommunen. Ingen stenger
     * seg selv.
     *
     * @throws FinnesIkke for alle andre
     */
    public Innehaver krev(PersonId person, Bruker av) {
        List<EnhetId> mine = omraade.enheter(av).stream().map(e -> e.id()).toList();
        return sql.sql("""
                select p.id, p.navn, p.aktiv, array_agg(distinct r.enhet) filter (where r.enhet is not null), bool_or(r.enhet is null)
                  from person p left join rolle r on r.person = p.id
                 where p.id = ? and p.kommune = ? and p.id <> ? and coalesce(r.rolle, '') not in ('forelder', 'ungdom') group by p.id""")
                .params(person.verdi(), av.kommune(), av.id().verdi()).query((rs, n) -> {
                    List<EnhetId> hennes = rs.getArray(4) == null ? List.of()
                            : Arrays.stream((UUID[]) rs.getArray(4).getArray()).map(EnhetId::new).toList();
                    boolean lov = mine.containsAll(hennes) && (!rs.getBoolean(5) || av.har(Rolle.SYSTEMADMIN));
                    return lov ? new Innehaver(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getBoolean(3), hennes) : null;
                }).list().stream().filter(Objects::nonNull).findFirst().orElseThrow(FinnesIkke::new);
    }

    /** De som kan ta over etter henne: aktive som arbeider med saker i de samme enhetene, ellers de med samme rolle i kommunen. */
    public List<Medarbeider> kanTaOver(Innehaver etter) {
        return sql.sql("""
                select p.id, p.navn, p.epost, array_agg(distinct r.rolle order by r.rolle) from person p join rolle r on r.person = p.id
                 where p.aktiv and p.id <> :person and (r.rolle in ('ansatt', 'leder')
                    and exists (select 1 from rolle h where h.person = :person and h.enhet = r.enhet)
                    or r.enhet is null and exists (select 1 from rolle h join person hun on hun.id = h.person
                       where h.person = :person and h.enhet is null and h.rolle = r.rolle and hun.kommune = p.kommune))
                 group by p.id, p.navn, p.epost order by p.navn, p.id""").param("person", etter.id().verdi())
                .query((rs, n) -> new Medarbeider(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getString(3),
                        Arrays.asList((String[]) rs.getArray(4).getArray()))).list();
    }

    /**
     * Én avgang om gangen i kommunen, så to ledere ikke stenger hverandre, og enheten står uten.
     *
     * @throws EnesteIRollen når ingen andre har en rolle noe venter på
     */
    public void krevErstattelig(PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('avgang/' || kommune, 0)) from person where id = ?").param(person.verdi())
                .query((rs, n) -> 1).list();
        sql.sql("""
                select r.rolle from rolle r join person p on p.id = r.person
                 where r.person = ? and r.rolle in ('leder', 'koordinator', 'ke', 'personvern', 'systemadmin') and not exists (
                    select 1 from rolle a join person b on b.id = a.person where b.aktiv and b.sperret is null and b.id <> p.id and b.kommune = p.kommune
                       and a.til is null and a.rolle = r.rolle and a.enhet is not distinct from r.enhet) order by 1 limit 1""").param(person.verdi())
                .query(String.class).optional().ifPresent(rolle -> {
                    throw new EnesteIRollen(rolle);
                });
    }

    /** Som {@link #krevErstattelig(PersonId)}, når bare den ene rollen slutter. En som selv har en siste dag, erstatter ingen. */
    public void krevErstattelig(PersonId person, String rolle, EnhetId enhet) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('avgang/' || kommune, 0)) from person where id = ?").param(person.verdi())
                .query((rs, n) -> 1).list();
        boolean noen = !MAA_FINNES.contains(rolle) || sql.sql("""
                select exists (select 1 from rolle a join person b on b.id = a.person join person p on p.kommune = b.kommune where p.id = ?
                   and b.aktiv and b.sperret is null and b.id <> p.id and a.til is null and a.rolle = ? and a.enhet is not distinct from ?)""")
                .param(1, person.verdi()).param(2, rolle).param(3, enhet == null ? null : enhet.verdi(), Types.OTHER).query(Boolean.class).single();
        if (!noen) {
            throw new EnesteIRollen(rolle);
        }
    }

    /** Fra nå venter den som vil gi henne noe. Det som alt er underveis, ventes det på her. */
    public void laas(PersonId person) {
        sql.sql("select id from person where id = ? for no key update").param(person.verdi()).query(UUID.class).optional();
    }

    /** Hun kommer ikke inn igjen, øktene hennes er slutt, og ingen er vikar for henne. Den som alt er stengt, sluttet da hun sluttet. */
    public void deaktiver(PersonId person, Bruker av) {
        Timestamp naa = Timestamp.from(klokke.instant());
        sql.sql("update vikariat set avsluttet = ?, avsluttet_av = ? where avsluttet is null and (vikar = ? or fravaerende = ?)")
                .params(naa, av.id().verdi(), person.verdi(), person.verdi()).update();
        sql.sql("delete from rolleplan where person = ?").param(person.verdi()).update();
        sql.sql("delete from spring_session where principal_name = (select brukernavn from person where id = ?)").param(person.verdi()).update();
        if (sql.sql("update person set aktiv = false, sluttet = ? where id = ? and aktiv").params(naa, person.verdi()).update() == 1) {
            hendelser.publishEvent(new PersonDeaktivert(person));
        }
    }

    /** @throws FinnesIkke som {@link #krev} */
    @Transactional
    public Innehaver aapne(PersonId person, Bruker av) {
        Innehaver den = krev(person, av);
        if (sql.sql("update person set aktiv = true, sluttet = null where id = ? and not aktiv").param(person.verdi()).update() == 1) {
            oensker.beOmPaaNytt(person, av);
            hendelser.publishEvent(new PersonGjenaapnet(person));
        }
        return den;
    }
}

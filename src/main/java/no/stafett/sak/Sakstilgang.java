package no.stafett.sak;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hvem som får se en sak. Avgjøres i SQL fra tabellen {@code sakstilgang} og ikke noe annet sted; modulene over gir og
 * trekker tilgang ved å kalle hit, i samme transaksjon som endringen som gir grunn til det.
 */
@Component
public class Sakstilgang {

    /**
     * Vilkår på en sak med alias s. Hvem som ser den, avgjør databasens funksjon {@code synlige_saker}, som også reglene for
     * radene bruker (V28). Kommunen står her for indeksen sak_kommune; tilgang på tvers av kommuner tar databasen ikke imot.
     */
    public static final String SYNLIG =
            "s.kommune = :kommune and exists (select 1 from synlige_saker(:person, :naa) v where v.sak = s.id)";

    /** Enheten selv og de som kom inn gjennom den; sakstilgang_sak. */
    private static final String FOLK_I_ENHETEN = "(enhet = ? or gjennom_enhet = ?)";

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;
    private final Personer personer;

    Sakstilgang(JdbcClient sql, ApplicationEventPublisher hendelser, Clock klokke, Personer personer) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
        this.personer = personer;
    }

    /** Verdiene {@link #SYNLIG} bruker, og enhetene personen arbeider i og leder. */
    public Map<String, Object> parametre(Bruker bruker) {
        UUID[] lederI = bruker.roller().stream().filter(r -> r.rolle() == Rolle.LEDER && r.enhet() != null)
                .map(Rolletildeling::enhet).map(EnhetId::verdi).toArray(UUID[]::new);
        UUID[] arbeiderI = bruker.enheter().stream().map(EnhetId::verdi).toArray(UUID[]::new);
        return Map.of("kommune", bruker.kommune(), "person", bruker.id().verdi(), "lederI", lederI, "arbeiderI", arbeiderI, "naa", naa());
    }

    public boolean kanSe(SakId sakId, Bruker bruker) {
        return sql.sql("select exists (select 1 from sak s where s.id = :sak and s.kommune = :kommune and ser_saken(:person, s.id, :naa))")
                .param("sak", sakId.verdi()).params(parametre(bruker)).query(Boolean.class).single();
    }

    /** Den personen er vikar for i saken, når det er bare derfor hun ser den; da får hun ikke noe fast av det hun gjør. */
    public Optional<PersonId> bareVikarFor(SakId sakId, PersonId person) {
        return sql.sql("""
                select v.fravaerende from vikarsaker(:person, :naa) v where v.sak = :sak
                   and not exists (select 1 from egne_saker(:person, :naa) e where e.sak = v.sak) limit 1""")
                .param("sak", sakId.verdi()).param("person", person.verdi()).param("naa", naa())
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class))).optional();
    }

    /** @throws FinnesIkke både når saken ikke finnes og når brukeren ikke har rett til å vite om den */
    public void krevInnsyn(SakId sakId, Bruker bruker) {
        if (!kanSe(sakId, bruker)) {
            throw new FinnesIkke();
        }
    }

    /** Den som alt har rollen gjennom samme enhet, beholder den, og får hele saken når det er det hun nå skal ha. */
    public void giPerson(SakId sakId, NyTilgang ny) {
        // Den som er i ferd med å stenge henne, ventes det på, og omvendt (Personer.krevAktiv).
        int endret = sql.sql("""
                insert into sakstilgang (id, sak, person, rolle, omfang, grunn, gjennom_enhet, fra)
                select ?, ?, p.id, ?, ?, ?, ?, ? from person p where p.id = ? and p.aktiv for share
                on conflict (sak, person, rolle, gjennom_enhet) where til is null and person is not null
                do update set omfang = excluded.omfang, grunn = excluded.grunn
                    where sakstilgang.omfang = 'oppgave' and excluded.omfang = 'alt'""")
                .param(1, UUID.randomUUID()).param(2, sakId.verdi()).param(3, ny.rolle())
                .param(4, ny.omfang()).param(5, ny.grunn()).param(6, ny.gjennom() == null ? null : ny.gjennom().verdi(), Types.OTHER)
                .param(7, naa()).param(8, ny.person().verdi()).update();
        if (endret == 0) {
            personer.krevAktiv(ny.person());
        } else {
            hendelser.publishEvent(new TilgangGitt(sakId, ny.person().verdi(), ny.rolle(), ny.grunn(), ny.gjennom()));
        }
    }

    /** Tilgangen en person har i en rolle, er dette og ikke noe mer. */
    public void settPerson(SakId sakId, PersonId person, String rolle, List<NyTilgang> dette) {
        for (Holdt holdt : holdt(sakId, person, rolle)) {
            List<NyTilgang> samme = dette.stream().filter(ny -> Objects.equals(ny.gjennom(), holdt.gjennom())).toList();
            boolean forMye = "alt".equals(holdt.omfang()) && samme.stream().noneMatch(ny -> "alt".equals(ny.omfang()));
            if (samme.isEmpty() || forMye) {
                trekk(sakId, "id = ?", holdt.id());
            }
        }
        dette.forEach(ny -> giPerson(sakId, ny));
    }

    private record Holdt(UUID id, EnhetId gjennom, String omfang) {
    }

    private List<Holdt> holdt(SakId sakId, PersonId person, String rolle) {
        return sql.sql("select id, gjennom_enhet, omfang from sakstilgang where sak = ? and person = ? and rolle = ? and til is null")
                .params(sakId.verdi(), person.verdi(), rolle).query((rs, n) -> new Holdt(rs.getObject(1, UUID.class),
                        Optional.ofNullable(rs.getObject(2, UUID.class)).map(EnhetId::new).orElse(null), rs.getString(3))).list();
    }

    /** Enheten en person er med gjennom, når det først ble kjent etterpå. */
    public void knytt(SakId sakId, PersonId person, String rolle, EnhetId gjennom) {
        sql.sql("update sakstilgang set gjennom_enhet = ? where sak = ? and person = ? and rolle = ? and til is null and gjennom_enhet is null")
                .params(gjennom.verdi(), sakId.verdi(), person.verdi(), rolle).update();
    }

    /**
     * Låser saken til transaksjonen er over. Den som gir tilgang, og den som endrer det tilgangen bygger på, låser saken før alt
     * annet, og spør etterpå om det fortsatt gjelder: ellers slapp et ja inn en tjeneste samtidig med at samtykket ble trukket.
     */
    public void laas(SakId sakId) {
        sql.sql("select id from sak where id = ? for no key update").param(sakId.verdi()).query(UUID.class).optional();
    }

    /** To ting personen gjør på én gang i samme sak, kommer etter hverandre. */
    public void etterTur(SakId sakId, PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(sakId + "/" + person).query((rs, n) -> 1).list();
    }

    public void giLedereI(SakId sakId, EnhetId enhet, String grunn) {
        int ny = sql.sql("""
                insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) values (?, ?, ?, 'leder', 'alt', ?, ?)
                on conflict (sak, enhet, rolle) where til is null and enhet is not null do nothing""")
                .params(UUID.randomUUID(), sakId.verdi(), enhet.verdi(), grunn, naa()).update();
        if (ny == 1) {
            hendelser.publishEvent(new TilgangGitt(sakId, enhet.verdi(), "leder", grunn, enhet));
        }
    }

    public void trekk(SakId sakId, PersonId person, String rolle) {
        trekk(sakId, "person = ? and rolle = ?", person.verdi(), rolle);
    }

    /** Alt enheten har, og alt som er gitt gjennom den; brukes når tjenesten går ut av saken. */
    public void trekkForEnhet(SakId sakId, EnhetId enhet) {
        trekk(sakId, FOLK_I_ENHETEN, enhet.verdi(), enhet.verdi());
        hendelser.publishEvent(new EnhetUte(sakId, enhet));
    }

    /** Som {@link #trekkForEnhet}, bare det enheten fikk av denne grunnen. */
    public void trekkForEnhet(SakId sakId, EnhetId enhet, String grunn) {
        trekk(sakId, FOLK_I_ENHETEN + " and grunn = ?", enhet.verdi(), enhet.verdi(), grunn);
        hendelser.publishEvent(new EnhetUte(sakId, enhet));
    }

    /** Enheten er ikke lenger med i saken: det som lå hos folk der, må videre. Sporet har alt en rad for hver tilgang som tok slutt. */
    public record EnhetUte(SakId sakId, EnhetId enhet) {
    }

    /**
     * Tilgang som bygger på noe som tar slutt, slutter av seg selv.
     *
     * @param utloeper det første øyeblikket enheten og de som arbeider der, ikke lenger ser saken; null når ingen slutt er kjent
     */
    public void settUtloep(SakId sakId, EnhetId enhet, Instant utloeper) {
        sql.sql("update sakstilgang set utloeper = ? where sak = ? and til is null and " + FOLK_I_ENHETEN)
                .param(1, utloeper == null ? null : Timestamp.from(utloeper), Types.TIMESTAMP).param(2, sakId.verdi())
                .param(3, enhet.verdi()).param(4, enhet.verdi()).update();
    }

    /** Som {@link #settUtloep}, for én person i én rolle. */
    public void settUtloepFor(SakId sakId, PersonId person, String rolle, Instant utloeper) {
        sql.sql("update sakstilgang set utloeper = ? where sak = ? and til is null and person = ? and rolle = ?")
                .params(Timestamp.from(utloeper), sakId.verdi(), person.verdi(), rolle).update();
    }

    /** Som {@link #settUtloep}, for den som er med i rollen uten å være det for noen enhet. */
    public void settUtloepUtenEnhet(SakId sakId, PersonId person, String rolle, Instant utloeper) {
        sql.sql("update sakstilgang set utloeper = ? where sak = ? and til is null and person = ? and rolle = ? and gjennom_enhet is null")
                .param(1, utloeper == null ? null : Timestamp.from(utloeper), Types.TIMESTAMP).param(2, sakId.verdi())
                .param(3, person.verdi()).param(4, rolle).update();
    }

    /** Enhetene som er med i saken nå. */
    public List<EnhetId> enheterMed(SakId sakId) {
        return enheter("select distinct enhet from sakstilgang where sak = ? and enhet is not null and til is null and (utloeper is null or utloeper > ?)",
                sakId.verdi(), naa());
    }

    /** Om enheten alt er med i saken. */
    public boolean erMed(SakId sakId, EnhetId enhet) {
        return sql.sql("select exists (select 1 from sakstilgang where sak = ? and enhet = ? and til is null and (utloeper is null or utloeper > ?))")
                .params(sakId.verdi(), enhet.verdi(), naa()).query(Boolean.class).single();
    }

    /** Enhetene som er kommet inn ved invitasjon siden da, også dem som ikke lenger ser saken fordi samtykket løp ut. */
    public List<EnhetId> inviterte(SakId sakId, Instant siden) {
        return enheter("select distinct enhet from sakstilgang where sak = ? and til is null and grunn in ('invitasjon', 'samme barn') and enhet is not null and fra >= ?",
                sakId.verdi(), Timestamp.from(siden));
    }

    /**
     * Enhetene som er med på et samtykke: de inviterte, og de i en annen tjeneste enn saken har, også når samtykket er løpt ut;
     * sakstilgang_sak.
     */
    public List<EnhetId> paaSamtykke(SakId sakId) {
        return enheter("""
                select distinct e.id from sakstilgang t join sak s on s.id = t.sak join enhet egen on egen.id = s.enhet
                  join enhet e on e.id = coalesce(t.enhet, t.gjennom_enhet)
                 where t.sak = ? and t.til is null and t.omfang = 'alt'
                   and (t.grunn in ('invitasjon', 'samme barn', 'tatt_med') or e.tjeneste <> egen.tjeneste) and e.id <> s.enhet order by e.id""", sakId.verdi());
    }

    private List<EnhetId> enheter(String spoersmaal, Object... verdier) {
        return sql.sql(spoersmaal).params(verdier).query((rs, n) -> new EnhetId(rs.getObject(1, UUID.class))).list();
    }

    private void trekk(SakId sakId, String vilkaar, Object... verdier) {
        var spoerring = sql.sql("update sakstilgang set til = ? where sak = ? and til is null and " + vilkaar
                + " returning coalesce(person, enhet) hvem, rolle").param(naa()).param(sakId.verdi());
        for (Object verdi : verdier) {
            spoerring = spoerring.param(verdi);
        }
        List<TilgangTrukket> trukne = spoerring.query((rs, n) ->
                new TilgangTrukket(sakId, rs.getObject(1, UUID.class), rs.getString(2))).list();
        trukne.forEach(hendelser::publishEvent);
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    /** Det et nivåskift tok fra enheten, er ikke lenger noe skiftet kan gi tilbake; sakstilgang_sak. */
    public void glemTrukket(SakId sakId, EnhetId enhet, String grunn) {
        sql.sql("update sakstilgang set trukket_ved = null where sak = ? and grunn = ? and (enhet = ? or gjennom_enhet = ?)")
                .params(sakId.verdi(), grunn, enhet.verdi(), enhet.verdi()).update();
    }
}

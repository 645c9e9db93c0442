package no.stafett.sak;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
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

    /** Vilkår på en sak med alias s; bruker sakstilgang_person og sakstilgang_enhet. */
    static final String SYNLIG = """
            s.kommune = :kommune and exists (select 1 from sakstilgang t
                where t.sak = s.id and t.til is null and (t.utloeper is null or t.utloeper > :naa) and t.omfang = 'alt'
                  and (t.person = :person or (t.rolle = 'leder' and t.enhet = any(:lederI))))""";

    /** Enheten selv og de som arbeider der, men ikke den som også arbeider i sakens egen enhet. */
    private static final String FOLK_I_ENHETEN = """
            (enhet = ? or person in (select person from rolle where rolle.enhet = ?)
                and person not in (select person from rolle join sak on sak.enhet = rolle.enhet where sak.id = sakstilgang.sak))""";

    private final JdbcClient sql;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;

    Sakstilgang(JdbcClient sql, ApplicationEventPublisher hendelser, Clock klokke) {
        this.sql = sql;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    Map<String, Object> parametre(Bruker bruker) {
        UUID[] lederI = bruker.roller().stream().filter(r -> r.rolle() == Rolle.LEDER && r.enhet() != null)
                .map(Rolletildeling::enhet).map(EnhetId::verdi).toArray(UUID[]::new);
        return Map.of("kommune", bruker.kommune(), "person", bruker.id().verdi(), "lederI", lederI, "naa", naa());
    }

    public boolean kanSe(SakId sakId, Bruker bruker) {
        return sql.sql("select exists (select 1 from sak s where s.id = :sak and " + SYNLIG + ")")
                .param("sak", sakId.verdi()).params(parametre(bruker)).query(Boolean.class).single();
    }

    /** @throws FinnesIkke både når saken ikke finnes og når brukeren ikke har rett til å vite om den */
    public void krevInnsyn(SakId sakId, Bruker bruker) {
        if (!kanSe(sakId, bruker)) {
            throw new FinnesIkke();
        }
    }

    /** @param omfang {@code alt}, eller {@code oppgave} når personen bare skal se oppgaven hun har tatt */
    public void giPerson(SakId sakId, PersonId person, String rolle, String omfang, String grunn) {
        int ny = sql.sql("""
                insert into sakstilgang (id, sak, person, rolle, omfang, grunn, fra) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (sak, person, rolle) where til is null and person is not null do nothing""")
                .params(UUID.randomUUID(), sakId.verdi(), person.verdi(), rolle, omfang, grunn, naa()).update();
        if (ny == 1) {
            hendelser.publishEvent(new TilgangGitt(sakId, person.verdi(), rolle, grunn));
        }
    }

    public void giLedereI(SakId sakId, EnhetId enhet, String grunn) {
        int ny = sql.sql("""
                insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) values (?, ?, ?, 'leder', 'alt', ?, ?)
                on conflict (sak, enhet, rolle) where til is null and enhet is not null do nothing""")
                .params(UUID.randomUUID(), sakId.verdi(), enhet.verdi(), grunn, naa()).update();
        if (ny == 1) {
            hendelser.publishEvent(new TilgangGitt(sakId, enhet.verdi(), "leder", grunn));
        }
    }

    public void trekk(SakId sakId, PersonId person, String rolle) {
        trekk(sakId, "person = ? and rolle = ?", person.verdi(), rolle);
    }

    /** Alt enheten og de som arbeider der har; brukes når tjenesten går ut av saken. */
    public void trekkForEnhet(SakId sakId, EnhetId enhet) {
        trekk(sakId, FOLK_I_ENHETEN, enhet.verdi(), enhet.verdi());
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

    /** Om enheten alt er med i saken. */
    public boolean erMed(SakId sakId, EnhetId enhet) {
        return sql.sql("select exists (select 1 from sakstilgang where sak = ? and enhet = ? and til is null and (utloeper is null or utloeper > ?))")
                .params(sakId.verdi(), enhet.verdi(), naa()).query(Boolean.class).single();
    }

    /** Enhetene som kom inn ved invitasjon, også dem som ikke lenger ser saken fordi samtykket løp ut. */
    public List<EnhetId> inviterte(SakId sakId) {
        return sql.sql("select enhet from sakstilgang where sak = ? and til is null and grunn = 'invitasjon' and enhet is not null")
                .param(sakId.verdi()).query((rs, n) -> new EnhetId(rs.getObject(1, UUID.class))).list();
    }

    /** Alle som kom inn ved invitasjon; brukes når saken går tilbake til én tjeneste. */
    void trekkInviterte(SakId sakId) {
        inviterte(sakId).forEach(enhet -> trekkForEnhet(sakId, enhet));
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
}

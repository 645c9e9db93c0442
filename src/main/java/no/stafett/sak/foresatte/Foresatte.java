package no.stafett.sak.foresatte;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Foresatt;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.habil.Habilitet;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legger til, retter og avslutter foresatte i en sak. Hvem som kan det, avgjør den som kaller. Den som arbeider i kommunen, er inhabil i
 * sitt eget barns sak fra hun står som foresatt, og det hun hadde der, går videre i samme transaksjon.
 */
@Service
public class Foresatte {

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Habilitet habilitet;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Foresatte(JdbcClient sql, Sakstilgang tilgang, Habilitet habilitet, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.habilitet = habilitet;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** En annen rettet i mellomtiden, eller hun er alt ute. */
    public static class ForesattErEndret extends Avvist {
        ForesattErEndret() {
            super(Grunn.OPPTATT, "foresatt_er_endret");
        }
    }

    /** Også dem som ikke er det lenger; de som er det, først, så etter navn. foresatt_sak. */
    public List<Registrert> iSak(SakId sakId) {
        return Foresattrad.iSak(sql, sakId);
    }

    /** @throws SvaretErUgyldig ved feltet {@code navn}, når hun alt står der */
    @Transactional
    public Registrert legg(SakId sakId, NyForesatt ny, PersonId av) {
        tilgang.laas(sakId);
        Foresatt hun = ny.hun();
        if (iSak(sakId).stream().anyMatch(f -> f.gjelder() && f.hun().navn().equalsIgnoreCase(hun.navn()) && f.hun().relasjon().equalsIgnoreCase(hun.relasjon()))) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("navn", "foresatt_finnes")));
        }
        meldInhabil(sakId, ny.person(), av);
        UUID id = UUID.randomUUID();
        sql.sql("insert into foresatt (id, sak, navn, relasjon, foreldreansvar, person) values (?, ?, ?, ?, ?, ?)").param(1, id)
                .param(2, sakId.verdi()).param(3, hun.navn()).param(4, hun.relasjon()).param(5, hun.foreldreansvar())
                .param(6, verdi(ny.person()), Types.OTHER).update();
        return endret(sakId, id, "lagt_til");
    }

    /**
     * Det som sto, blir stående i historien.
     *
     * @param fra versjonen det rettes fra
     * @throws ForesattErEndret når en annen rettet i mellomtiden
     */
    @Transactional
    public Registrert rett(SakId sakId, UUID id, int fra, NyForesatt ny, PersonId av) {
        tilgang.laas(sakId);
        Registrert naa = Foresattrad.krev(sql, sakId, id);
        if (naa.versjon() != fra || !naa.gjelder()) {
            throw new ForesattErEndret();
        }
        boolean samme = Objects.equals(naa.person(), ny.person());
        if (samme && naa.hun().equals(ny.hun())) {
            return naa;
        }
        if (!samme) {
            trekk(sakId, naa);
            meldInhabil(sakId, ny.person(), av);
        }
        skriv(id, ny, av);
        return endret(sakId, id, "rettet");
    }

    private void skriv(UUID id, NyForesatt ny, PersonId av) {
        sql.sql("""
                insert into foresattversjon (id, sak, foresatt, versjon, navn, relasjon, foreldreansvar, person, til, av)
                select gen_random_uuid(), sak, id, versjon, navn, relasjon, foreldreansvar, person, ?, ? from foresatt where id = ?""")
                .params(naa(), av.verdi(), id).update();
        sql.sql("update foresatt set navn = ?, relasjon = ?, foreldreansvar = ?, person = ?, versjon = versjon + 1 where id = ?")
                .param(1, ny.hun().navn()).param(2, ny.hun().relasjon()).param(3, ny.hun().foreldreansvar())
                .param(4, verdi(ny.person()), Types.OTHER).param(5, id).update();
    }

    /** Fra nå teller det hun har sagt, ikke lenger, og hun ser ikke saken som foresatt. */
    @Transactional
    public Registrert avslutt(SakId sakId, UUID id, PersonId av) {
        tilgang.laas(sakId);
        Registrert naa = Foresattrad.krev(sql, sakId, id);
        if (!naa.gjelder()) {
            return naa;
        }
        trekk(sakId, naa);
        sql.sql("update foresatt set til = ?, til_av = ? where id = ?").params(naa(), av.verdi(), id).update();
        return endret(sakId, id, "ute");
    }

    /** Angrer at hun ble avsluttet. Det hun så som foresatt da, ser hun igjen. */
    @Transactional
    public Registrert taInnIgjen(SakId sakId, UUID id, PersonId av) {
        tilgang.laas(sakId);
        Registrert da = Foresattrad.krev(sql, sakId, id);
        if (da.gjelder()) {
            return da;
        }
        meldInhabil(sakId, da.person(), av);
        sql.sql("update foresatt set til = null, til_av = null where id = ?").param(id).update();
        if (da.person() != null && Foresattrad.mistetInnsynDa(sql, sakId, da)) {
            tilgang.giPerson(sakId, NyTilgang.tilAlt(da.person(), "foresatt", "foresatt", null));
        }
        return endret(sakId, id, "inne_igjen");
    }

    private void meldInhabil(SakId sakId, PersonId person, PersonId av) {
        if (person != null) {
            habilitet.meldForesatt(sakId, person, av);
        }
    }

    private void trekk(SakId sakId, Registrert hun) {
        if (hun.person() != null) {
            tilgang.trekk(sakId, hun.person(), "foresatt");
        }
    }

    private Registrert endret(SakId sakId, UUID id, String hva) {
        hendelser.publishEvent(new ForesatteEndret(sakId, id, hva));
        return Foresattrad.krev(sql, sakId, id);
    }

    private static UUID verdi(PersonId person) {
        return person == null ? null : person.verdi();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}

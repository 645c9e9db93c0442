package no.stafett.innsikt;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.innsikt.PurringenKanIkkeSendes.Hvorfor;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minner den som har ballen, på saken. Varselet sier hvilken oppgave det er, og aldri hvem den gjelder; det kommer fram som andre varsler.
 * Høyst én om dagen i hver sak: mas hjelper ingen.
 */
@Service
public class Purring {

    /** Den grunnen som veier tyngst, slik lista viser den; innsikt_stans_pkey. */
    private static final String VIKTIGST = """
            select x.regel, x.ball, coalesce(x.person, h.holder) person, x.hos from innsikt_stans x left join stafettpinne h on h.sak = x.sak and h.til is null
             where x.sak = ? order by x.tyngde desc, x.frist, x.regel limit 1""";

    private final JdbcClient sql;
    private final Stansrett rett;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Purring(JdbcClient sql, Stansrett rett, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.rett = rett;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    private record Ball(String regel, String hvem, UUID person, UUID enhet) {
    }

    /** @throws PurringenKanIkkeSendes når saken ikke lenger står fast, noen er minnet på den i dag, eller det ikke er noen andre å minne */
    @Transactional
    public void purr(SakId sakId, Bruker bruker) {
        rett.krev(sakId, bruker);
        Ball ball = sql.sql(VIKTIGST).param(sakId.verdi())
                .query((rs, n) -> new Ball(rs.getString(1), rs.getString(2), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class)))
                .optional().orElseThrow(() -> new PurringenKanIkkeSendes(Hvorfor.STAAR_IKKE_FAST));
        List<UUID> spurte = mottakere(ball).stream().filter(hvem -> !hvem.equals(bruker.id().verdi())).toList();
        String oppgave = spurte.isEmpty() ? null : oppgave(sakId, spurte.get(0), ball.enhet);
        List<UUID> mottakere = oppgave == null ? List.of() : somFaarVarselet(spurte, oppgave);
        if (mottakere.isEmpty()) {
            throw new PurringenKanIkkeSendes(Hvorfor.INGEN_AA_MINNE);
        }
        skriv(sakId, ball, mottakere, bruker);
        mottakere.forEach(hvem -> hendelser.publishEvent(new Hendelser.SakPurret(sakId, oppgave, ball.regel, bruker.id(), new PersonId(hvem))));
    }

    /** Den som skal spørre foresatte, er den som holder pinnen. En tjeneste har en leder som svarer for den; rolle_enhet. */
    private List<UUID> mottakere(Ball ball) {
        if (ball.enhet != null) {
            return sql.sql("select r.person from rolle r join person p on p.id = r.person and p.aktiv where r.enhet = ? and r.rolle = 'leder' order by r.person")
                    .param(ball.enhet).query(UUID.class).list();
        }
        return "leder".equals(ball.hvem) || ball.person == null ? List.of() : List.of(ball.person);
    }

    /** De som ville fått varselet nå: den som har sluttet eller ikke lenger ser noe av saken, kan ikke minnes, og dagens ene skal ikke brukes på henne. */
    private List<UUID> somFaarVarselet(List<UUID> personer, String oppgave) {
        return sql.sql("select p.id from person p where p.id = any(?) and p.aktiv and varsel_gjelder(p.id, ?, 'purret', ?) order by p.id")
                .params(personer.toArray(UUID[]::new), oppgave, Timestamp.from(klokke.instant())).query(UUID.class).list();
    }

    /** Hennes egen oppgave, ellers enhetens, ellers den som går først ut; aldri noe fra akuttrommet; oppgave_sak. */
    private String oppgave(SakId sakId, UUID person, UUID enhet) {
        return sql.sql("""
                select o.id from oppgave o where o.sak = :sak and o.status = 'aapen' and not o.skjermet
                 order by o.behandler is not distinct from :person desc, o.enhet is not distinct from cast(:enhet as uuid) desc, o.frist nulls last, o.id limit 1""")
                .param("sak", sakId.verdi()).param("person", person).param("enhet", enhet, Types.OTHER).query(String.class).optional().orElse(null);
    }

    /** Nøkkelen er saken og dagen, så to ledere som trykker samtidig, sender én. */
    private void skriv(SakId sakId, Ball ball, List<UUID> mottakere, Bruker bruker) {
        int ny = sql.sql("insert into innsikt_purring (sak, dag, regel, av, til, tid) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(1, sakId.verdi()).param(2, klokke.idag()).param(3, ball.regel).param(4, bruker.id().verdi())
                .param(5, mottakere.size() == 1 ? mottakere.get(0) : null, Types.OTHER).param(6, Timestamp.from(klokke.instant())).update();
        if (ny == 0) {
            throw new PurringenKanIkkeSendes(Hvorfor.ALT_PURRET);
        }
    }
}

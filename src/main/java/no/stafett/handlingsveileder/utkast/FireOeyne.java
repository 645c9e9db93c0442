package no.stafett.handlingsveileder.utkast;

import java.sql.Timestamp;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Om en annen må godkjenne før en handlingsveileder gjelder. Det må den, til kommunen har bestemt noe annet; at den har det, står i sporet. Den som
 * kan skrive et utkast, bestemmer det ikke, og det gjelder aldri for den som bestemte det: ellers kunne én alene sluppet fram sitt eget.
 */
@Service
public class FireOeyne {

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    FireOeyne(JdbcClient sql, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    public boolean gjelder(String kommune) {
        return sql.sql("select fire_oeyne from modelloppsett where kommune = ?").param(kommune).query(Boolean.class).optional().orElse(true);
    }

    /** Om en annen må godkjenne det hun sender. */
    public boolean gjelder(Bruker bruker) {
        return sql.sql("select fire_oeyne or endret_av = ? from modelloppsett where kommune = ?").params(bruker.id().verdi(), bruker.kommune())
                .query(Boolean.class).optional().orElse(true);
    }

    /** Om hun kan bestemme at ingen andre må godkjenne. Å kreve det igjen, kan hver koordinator. */
    public boolean kanSlaaAv(Bruker bruker) {
        return bruker.har(Rolle.KOORDINATOR) && !bruker.har(Rolle.FAGANSVARLIG);
    }

    /** @throws KanIkkeGisUt når hun selv kan skrive et utkast, og vil slå det av */
    @Transactional
    public void sett(boolean paa, Bruker bruker) {
        if (!paa && !kanSlaaAv(bruker)) {
            throw KanIkkeGisUt.bestemmerOverEget();
        }
        if (paa != gjelder(bruker.kommune())) {
            sql.sql("insert into modelloppsett (kommune, fire_oeyne, endret_av, endret) values (?, ?, ?, ?) on conflict (kommune) do update "
                    + "set fire_oeyne = excluded.fire_oeyne, endret_av = excluded.endret_av, endret = excluded.endret")
                    .params(bruker.kommune(), paa, bruker.id().verdi(), Timestamp.from(klokke.instant())).update();
            hendelser.publishEvent(new FireOeyneEndret(bruker.kommune(), paa));
        }
    }
}

package no.stafett.stafettlogg.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.skjema.Svar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holder innleggene i takt med skjemaene de kommer fra, når skjemaene rettes eller viser seg å gjelde en annen sak. */
@Component
public class Skjemaposter {

    private final Loggposter poster;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Skjemaposter(Loggposter poster, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.poster = poster;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    public void rettet(Svar svar) {
        boolean glimt = Saksforteller.LYSGLIMT.equals(svar.skjemaId());
        poster.rettSkjema(svar.id(), glimt ? Saksforteller.glimtet(svar.tekst("tekst").orElse("")) : null,
                glimt && svar.innhold().path("synligForForesatt").asBoolean(false), svar.stand().rettet());
    }

    /** Igjen står at noe er strøket. Merket er det samme som når et innlegg er flyttet, så lederen kan se hvem som kan ha lest det. */
    public void stroeket(Svar svar, Set<String> ordene, String handling, PersonId av) {
        poster.strykSkjema(svar.sakId(), svar.id(), ordene, handling);
        UUID merke = poster.legg(new Loggposter.Innsatt(svar.sakId(), Loggslag.FLYTTET, klokke.idag(), "",
                Map.of("fra", svar.tid().toString(), "hva", "stroeket"), null, false, av, klokke.instant()));
        hendelser.publishEvent(new Logghendelser.LoggpostFlyttetBort(svar.sakId(), merke));
    }

    /** Det som sto i skjemaet, er et notat av den som leverte det; flere når det er for langt til ett. @return innleggenes id-er */
    public List<UUID> tilNotat(SakId til, Svar svar, String tekst, String opplysninger, PersonId av) {
        LocalDate dag = LocalDate.ofInstant(svar.tid(), Forretningsklokke.NORGE);
        return delt(tekst, Loggslag.NOTAT.lengst()).stream().map(del -> {
            UUID id = poster.legg(new Loggposter.Innsatt(til, Loggslag.NOTAT, dag, del, Map.of(), null, false, svar.person(), svar.tid()), opplysninger);
            poster.merkFlyttetHit(id, av, klokke.instant());
            hendelser.publishEvent(new Logghendelser.LoggpostFlyttetHit(til, id));
            return id;
        }).toList();
    }

    static List<String> delt(String tekst, int lengst) {
        List<String> deler = new ArrayList<>();
        String rest = tekst.strip();
        while (rest.length() > lengst) {
            int linje = rest.lastIndexOf('\n', lengst);
            int kutt = linje > 0 ? linje : Character.isHighSurrogate(rest.charAt(lengst - 1)) ? lengst - 1 : lengst;
            deler.add(rest.substring(0, kutt).strip());
            rest = rest.substring(kutt).strip();
        }
        deler.add(rest);
        return deler;
    }
}

package no.stafett.stafettlogg.moetemodus;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Oppgave;
import no.stafett.samtykke.Samtykkeregister;
import no.stafett.stafettlogg.moete.Moetebilde;
import no.stafett.stafettlogg.moete.Moeteleser;
import no.stafett.stafettlogg.post.Loggslag;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Dekker bordet til møtet: samtykket, tiltakene, evalueringsoppgavene, og hva leseren kan gjøre med dem. */
@Component
class Moeteromleser {

    /** Det som skal evalueres så snart, tas med i dette møtet. */
    private static final int DAGER = 14;
    private static final String EVALUERING = "evaluering";

    private final Moeteleser moeter;
    private final Samtykkeregister samtykker;
    private final Arbeidsflate oppgaver;
    private final Tiltaksbord tiltakene;
    private final Skriveretter retter;

    Moeteromleser(Moeteleser moeter, Samtykkeregister samtykker, Arbeidsflate oppgaver, Tiltaksbord tiltakene, Skriveretter retter) {
        this.moeter = moeter;
        this.samtykker = samtykker;
        this.oppgaver = oppgaver;
        this.tiltakene = tiltakene;
        this.retter = retter;
    }

    @Transactional(readOnly = true)
    Moeterom les(SakId sakId, UUID moete, Bruker bruker) {
        Moeteleser.Ett ett = moeter.ett(sakId, moete, bruker);
        List<Moeterom.Evaluering> evalueringer = evalueringer(sakId, bruker);
        boolean alle = evalueringer.stream().anyMatch(Moeterom.Evaluering::kanFullfoeres);
        return new Moeterom(ett.sak(), ett.moete(), samtykker.les(sakId, bruker).tjenester(), tiltakene.les(ett.sak(), alle, DAGER, bruker), evalueringer,
                retter.til(ett.sak(), bruker).slag().contains(Loggslag.REFERAT), tilStede(ett.moete()));
    }

    private List<Moeterom.Evaluering> evalueringer(SakId sakId, Bruker bruker) {
        return oppgaver.iSak(sakId).stream().filter(o -> o.erAapen() && o.skjema().startsWith(EVALUERING)).map(o -> evaluering(o, bruker)).toList();
    }

    private Moeterom.Evaluering evaluering(Oppgave oppgave, Bruker bruker) {
        Arbeidsflate.Visning visning = oppgaver.aapne(oppgave.id(), bruker);
        boolean kan = visning.erMin() || visning.kanTas();
        JsonNode utkast = visning.utkast() == null ? MissingNode.getInstance() : visning.utkast().innhold();
        return new Moeterom.Evaluering(oppgave, kan, kan ? Skjemafelt.i(visning.skjema(), utkast) : List.of());
    }

    private static String tilStede(Moetebilde moete) {
        return Stream.concat(moete.bedte().stream().filter(b -> !"nei".equals(b.deltaker().svar())).map(Moetebilde.Bedt::navn),
                Stream.ofNullable(moete.moete().felt().andre())).collect(Collectors.joining(", "));
    }
}

package no.stafett.stafettlogg.angre;

import java.util.Optional;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.OppgaveService;
import no.stafett.prosess.Tilbakefoering.VeienTilbakeErStengt;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.angre.Tilbakevei;
import no.stafett.stafettlogg.angre.BeslutningenStaar.Hvorfor;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Angrer en beslutning om nivå: saken er tilbake ved beslutningen, og den som tok den, har oppgaven. */
@Service
public class Angring {

    private final Saker saker;
    private final Angrevurdering vurdering;
    private final Tilbakevei vei;
    private final Arbeidsflate oppgaver;
    private final OppgaveService service;

    Angring(Saker saker, Angrevurdering vurdering, Tilbakevei vei, Arbeidsflate oppgaver, OppgaveService service) {
        this.saker = saker;
        this.vurdering = vurdering;
        this.vei = vei;
        this.oppgaver = oppgaver;
        this.service = service;
    }

    /** Det brukeren kan angre i en sak hun ser; tomt når det ikke er noe. For sakssiden. */
    @Transactional(readOnly = true)
    public Optional<Angremulighet> finn(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).filter(sak -> vurdering.erHennes(sak, bruker)).flatMap(sak -> {
            try {
                return Optional.of(vurdering.krev(sak, bruker));
            } catch (BeslutningenStaar nei) {
                return Optional.empty();
            }
        });
    }

    @Transactional(readOnly = true)
    Sak sak(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }

    @Transactional(readOnly = true)
    Angremulighet krev(SakId sakId, Bruker bruker) {
        return vurdering.krev(sak(sakId, bruker), bruker);
    }

    /**
     * @return oppgaven saken nå venter på; tom når den ikke er brukerens å ta
     * @throws BeslutningenStaar når det er for sent, eller en annen kom først
     */
    @Transactional
    public Optional<String> angre(SakId sakId, String grunn, Bruker bruker) {
        saker.laas(sakId);
        Angremulighet mulig = krev(sakId, bruker);
        try {
            vei.gaa(mulig.beslutning(), new Tilbakevei.Trinn(mulig.oppgave().trinn(), mulig.oppgave().forslag(), mulig.oppgave().rad()),
                    grunn.strip(), bruker.id());
        } catch (VeienTilbakeErStengt stengt) {
            throw new BeslutningenStaar(stengt.modellenErEnAnnen() ? Hvorfor.MODELLEN_ER_EN_ANNEN : Hvorfor.ENDRET_SAMTIDIG);
        }
        return taBeslutningen(sakId, mulig.oppgave().trinn(), bruker);
    }

    /** Hun hadde oppgaven da hun besluttet, og har den igjen. */
    private Optional<String> taBeslutningen(SakId sakId, String trinn, Bruker bruker) {
        Optional<String> ny = oppgaver.neste(sakId, bruker).stream().filter(n -> n.kanTasAvMeg() && n.oppgave().trinn().equals(trinn))
                .map(Fullfoering.Neste::oppgave).map(Oppgave::id).findFirst();
        ny.ifPresent(id -> service.ta(id, bruker));
        return ny;
    }
}

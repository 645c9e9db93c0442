package no.stafett.stafettlogg.eksport;

import java.util.Locale;
import java.util.Map;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Saken som PDF til barnets mappe. Leses som enhver annen side, og at den ble tatt ut, står i sporet. */
@Service
public class Eksport {

    private final Saksmappeleser leser;
    private final ITemplateEngine maler;
    private final Merker merker;

    Eksport(Saksmappeleser leser, ITemplateEngine maler, Merker merker) {
        this.leser = leser;
        this.maler = maler;
        this.merker = merker;
    }

    /** Skriver i sporet at saken ble tatt ut; lar det seg ikke gjøre, får ingen fila. */
    @Component
    static class Merker {

        private final ApplicationEventPublisher hendelser;

        Merker(ApplicationEventPublisher hendelser) {
            this.hendelser = hendelser;
        }

        @Transactional
        public void tattUt(SakId sakId, int innlegg) {
            hendelser.publishEvent(new SakEksportert(sakId, innlegg));
        }
    }

    public record Fil(String navn, byte[] innhold) {
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    public Fil pdf(SakId sakId, Bruker bruker, Locale språk) {
        Saksmappe mappe = leser.les(sakId, bruker, språk);
        String side = maler.process("stafettlogg/eksport", new Context(språk, Map.of("mappe", mappe, "leser", bruker.navn())));
        byte[] innhold = Pdfskriver.skriv(side);
        merker.tattUt(sakId, mappe.logg().size());
        return new Fil("sak-" + mappe.sak().saksnummer() + ".pdf", innhold);
    }
}

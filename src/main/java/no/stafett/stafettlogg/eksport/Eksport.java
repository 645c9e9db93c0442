package no.stafett.stafettlogg.eksport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Saken som PDF til barnets mappe, alene eller sammen med filene. Leses som enhver annen side, og at den ble tatt ut, står i sporet. */
@Service
public class Eksport {

    private final Saksmappeleser leser;
    private final ITemplateEngine maler;
    private final Mappefiler filer;
    private final Merker merker;

    Eksport(Saksmappeleser leser, ITemplateEngine maler, Mappefiler filer, Merker merker) {
        this.leser = leser;
        this.maler = maler;
        this.filer = filer;
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
        public void tattUt(SakId sakId, int innlegg, List<UUID> vedlegg) {
            hendelser.publishEvent(new SakEksportert(sakId, innlegg, vedlegg));
        }
    }

    public record Fil(String navn, byte[] innhold) {
    }

    /** @param innhold lages mens det leses; den som leser, lukker */
    public record Mappe(String navn, InputStream innhold) {
    }

    /** @throws FinnesIkke når brukeren ikke ser saken */
    public Fil pdf(SakId sakId, Bruker bruker, Locale språk) {
        Saksmappe mappe = leser.les(sakId, bruker, språk);
        Fil pdf = pdf(mappe, null, bruker, språk);
        merker.tattUt(sakId, mappe.logg().size(), List.of());
        return pdf;
    }

    /** PDF-en, filene ved innleggene og ei liste over dem, i ett arkiv. @throws FinnesIkke når brukeren ikke ser saken */
    public Mappe mappe(SakId sakId, Bruker bruker, Locale språk) {
        Saksmappe mappe = leser.les(sakId, bruker, språk);
        List<Mappefil> alle = filer.les(mappe.logg());
        Fil pdf = pdf(mappe, alle, bruker, språk);
        List<Mappefil> med = alle.stream().filter(Mappefil::erMed).toList();
        merker.tattUt(sakId, mappe.logg().size(), med.stream().map(fil -> fil.vedlegg().id()).toList());
        List<Zipstroem.Del> deler = new ArrayList<>();
        deler.add(del(pdf.navn(), mappe, pdf.innhold()));
        deler.add(del(Innholdsliste.NAVN, mappe, Innholdsliste.skriv(mappe, pdf.navn(), pdf.innhold(), med)));
        med.forEach(fil -> deler.add(new Zipstroem.Del(fil.sti(), fil.skrevet(), () -> filer.innhold(fil))));
        return new Mappe(navn(mappe) + ".zip", new Zipstroem(deler));
    }

    /** @param filer det PDF-en sier om filene ved siden av seg; null når den går ut alene */
    private Fil pdf(Saksmappe mappe, List<Mappefil> filer, Bruker bruker, Locale språk) {
        Map<String, Object> innhold = new HashMap<>(Map.of("mappe", mappe, "leser", bruker.navn()));
        innhold.put("filer", filer);
        return new Fil(navn(mappe) + ".pdf", Pdfskriver.skriv(maler.process("stafettlogg/eksport", new Context(språk, innhold))));
    }

    private static Zipstroem.Del del(String sti, Saksmappe mappe, byte[] innhold) {
        return new Zipstroem.Del(sti, mappe.skrevet(), () -> new ByteArrayInputStream(innhold));
    }

    private static String navn(Saksmappe mappe) {
        return "sak-" + mappe.sak().saksnummer();
    }
}

package no.stafett.sporing.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hva siden eller kallet heter for den som leser sporet. Nye sider uten eget navn får navnet til det de hører under. */
@Component
class Stedstekst {

    private final MessageSource tekster;

    Stedstekst(MessageSource tekster) {
        this.tekster = tekster;
    }

    String til(String kode, Locale språk) {
        String gruppe = kode.contains(".") ? kode.substring(0, kode.indexOf('.')) : kode;
        String annet = tekster.getMessage("sporing.sted." + gruppe + ".annet", null, kode, språk);
        return tekster.getMessage("sporing.sted." + kode, null, annet, språk);
    }
}

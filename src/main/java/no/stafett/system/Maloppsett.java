package no.stafett.system;

import org.springframework.context.annotation.Configuration;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Lar sidene lese feltene sine med {@link Feltleser}. */
@Configuration
class Maloppsett {

    Maloppsett(SpringTemplateEngine maler) {
        StandardEngineContextFactory vanlig = new StandardEngineContextFactory();
        maler.setEngineContextFactory((oppsett, mal, valg, innhold) -> {
            medFeltleser(innhold);
            return vanlig.createEngineContext(oppsett, mal, valg, innhold);
        });
    }

    private static void medFeltleser(IContext innhold) {
        Object uttrykk = innhold.getVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME);
        if (uttrykk instanceof StandardEvaluationContext side && side.getPropertyAccessors().stream().noneMatch(Feltleser.class::isInstance)) {
            side.addPropertyAccessor(new Feltleser());
        }
    }
}

package no.stafett.tilgang;

import javax.sql.DataSource;
import no.stafett.felles.Forretningsklokke;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Legger {@link Forbindelser} utenpå programmets datakilde. */
@Configuration
class Forbindelsesoppsett {

    @Bean
    static BeanPostProcessor sierHvemDetLesesFor(ObjectProvider<Forretningsklokke> klokke) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object boenne, String navn) {
                return "dataSource".equals(navn) && boenne instanceof DataSource kilde
                        ? new Forbindelser(kilde, () -> Lesemerke.utenTransaksjon(klokke.getObject().instant())) : boenne;
            }
        };
    }
}

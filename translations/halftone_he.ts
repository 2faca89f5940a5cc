<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name>AdditivityText</name>
    <message>
        <source>median error %1</source>
        <translation>שגיאה חציונית %1</translation>
    </message>
    <message>
        <source>Sum of sub-graphs: %1. Sum of single layers: %2.</source>
        <translation>סכום תתי-הגרפים: %1. סכום שכבות בודדות: %2.</translation>
    </message>
</context>
<context>
    <name>AppearanceText</name>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו המערכת</translation>
    </message>
</context>
<context>
    <name>BaselineText</name>
    <message>
        <source>Within the threshold at best %1, at a loss MSE of %2 nats².</source>
        <translation>במסגרת הסף לכל היותר %1, ב-MSE של ההפסד %2 nats².</translation>
    </message>
    <message>
        <source>The optimum gains %1 at that loss MSE: %2 more.</source>
        <translation>האופטימום מרוויח %1 באותו MSE של ההפסד: %2 יותר.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>הכול %1</translation>
    </message>
    <message>
        <source>random</source>
        <translation>אקראי</translation>
    </message>
    <message>
        <source>first layers (prefix)</source>
        <translation>השכבות הראשונות (רישא)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>חמדני</translation>
    </message>
    <message>
        <source>random, 5 to 95 %</source>
        <translation>אקראי, 5 עד 95 %</translation>
    </message>
</context>
<context>
    <name>BudgetText</name>
    <message>
        <source>both limits bind</source>
        <translation>שתי המגבלות פעילות</translation>
    </message>
    <message>
        <source>weights bind</source>
        <translation>מגבלת המשקלים פעילה</translation>
    </message>
    <message>
        <source>loss MSE binds</source>
        <translation>מגבלת ה-MSE של ההפסד פעילה</translation>
    </message>
    <message>
        <source>no limit binds</source>
        <translation>אין מגבלה פעילה</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>זמן %1</translation>
    </message>
    <message>
        <source>perplexity change %1 of %2</source>
        <translation>שינוי הפרפלקסיטי %1 מתוך %2</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>משקלים %1</translation>
    </message>
    <message>
        <source>%1, which costs %2</source>
        <translation>%1, מה שעולה %2</translation>
    </message>
    <message>
        <source>either limit binds</source>
        <translation>כל אחת מהמגבלות לבדה פעילה</translation>
    </message>
</context>
<context>
    <name>CertaintyText</name>
    <message>
        <source>1 of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle it</source>
        <translation>שכבה אחת מתוך %1 הייתה משנה פורמט ביותר מ-%2 מתוך %3 דגימות חוזרות; כיילו דוגמאות נוספות כדי להכריע</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</source>
        <translation>
            <numerusform>שכבה אחת מתוך %1 הייתה משנה פורמט ביותר מ-%2 מתוך %3 דגימות חוזרות; כיילו דוגמאות נוספות כדי להכריע</numerusform>
            <numerusform>%Ln מתוך %1 שכבות היו משנות פורמט ביותר מ-%2 מתוך %3 דגימות חוזרות; כיילו דוגמאות נוספות כדי להכריע</numerusform>
        </translation>
    </message>
    <message>
        <source>One sample cannot say how sure this choice is; calibrate more samples</source>
        <translation>דוגמה אחת אינה אומרת כמה בטוחה הבחירה; כיילו דוגמאות נוספות</translation>
    </message>
    <message>
        <source>The samples settle this choice: no layer changes format in %1 re-draws of them</source>
        <translation>הדוגמאות מכריעות את הבחירה: אף שכבה אינה משנה פורמט ב-%1 דגימות חוזרות</translation>
    </message>
    <message>
        <source>The samples settle this choice: every layer keeps its format in at least %1 of %2 re-draws of them</source>
        <translation>הדוגמאות מכריעות את הבחירה: כל שכבה שומרת על הפורמט שלה לפחות ב-%1 מתוך %2 דגימות חוזרות</translation>
    </message>
    <message numerus="yes">
        <source>Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was %2 to %3.</source>
        <translation>
            <numerusform>נפתר מחדש עבור %1 דגימות bootstrap מתוך דוגמת כיול אחת; הרווח היה %2 עד %3.</numerusform>
            <numerusform>נפתר מחדש עבור %1 דגימות bootstrap מתוך %Ln דוגמאות כיול; הרווח היה %2 עד %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Difference</source>
        <translation>הפרש</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>פיזור</translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>Largest ratio</source>
        <translation>היחס הגדול ביותר</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>תזמון</translation>
    </message>
    <message>
        <source>Sub-graph, all lowered</source>
        <translation>תת-גרף, הכול מורד</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>סף τ</translation>
    </message>
    <message>
        <source>Sensitivity in %1 / in %2</source>
        <translation>רגישות ב-%1 / ב-%2</translation>
    </message>
</context>
<context>
    <name>ConfigurationBarsView</name>
    <message>
        <source>%1, one layer at a time: there are too many configurations</source>
        <translation>%1, שכבה אחר שכבה: יש יותר מדי תצורות</translation>
    </message>
</context>
<context>
    <name>ContextHelp</name>
    <message>
        <source>&lt;p&gt;The threshold &lt;b&gt;τ&lt;/b&gt; is the largest root mean square change of the loss that you accept, as a fraction of the loss: 0.5 % means a loss MSE of at most 0.005² times the mean of the squared loss. Under it the integer program chooses the configuration with the most gain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;הסף &lt;b&gt;τ&lt;/b&gt; הוא שורש השינוי הריבועי הממוצע הגדול ביותר של ההפסד שמקובל עליכם, כחלק מההפסד: 0.5 % פירושו MSE של ההפסד של לכל היותר 0.005² כפול ממוצע ריבוע ההפסד. מתחתיו התוכנית בשלמים בוחרת את התצורה בעלת הרווח הגדול ביותר.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Loss MSE&lt;/b&gt; is the mean square change of a text&apos;s loss that quantizing causes, in nats²; it adds up over the layers. The curve is the most gain that can be had for each loss MSE: drag the line to choose a point on it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;MSE של ההפסד&lt;/b&gt; הוא השינוי הריבועי הממוצע של הפסד הטקסט שהכימות גורם, ב-nats²; הוא מצטבר על פני השכבות. העקומה היא הרווח הגדול ביותר האפשרי לכל MSE של ההפסד: גררו את הקו כדי לבחור בה נקודה.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Sensitivity&lt;/b&gt; is the loss MSE per unit of rounding noise in a layer, from one forward and one backward pass for each calibration text. A filled dot is a quantized layer, a ring one that stays at the baseline; the dot&apos;s area is its share of the loss budget.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;רגישות&lt;/b&gt; היא ה-MSE של ההפסד ליחידת רעש עיגול בשכבה, ממעבר אחד קדימה ומעבר אחד אחורה לכל טקסט כיול. נקודה מלאה היא שכבה מכומתת, טבעת היא שכבה שנשארת בבסיס; שטח הנקודה הוא חלקה בתקציב ההפסד.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;All data pass through one &lt;b&gt;sequential sub-graph&lt;/b&gt; after the other, so time adds up between them. Inside one it does not, so each of its configurations is priced on its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;כל הנתונים עוברים ב&lt;b&gt;תת-גרף סדרתי&lt;/b&gt; אחד אחרי השני, ולכן הזמן מצטבר ביניהם. בתוך אחד מהם לא, ולכן לכל תצורה שלו יש מחיר משלה.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;gain&lt;/b&gt; of a configuration is what it saves against the whole sub-graph at the baseline. The sum of what its layers save alone and the theoretical gain by multiply-accumulates stand beside it: where they differ, layers cannot be priced one by one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ה&lt;b&gt;רווח&lt;/b&gt; של תצורה הוא מה שהיא חוסכת לעומת תת-הגרף כולו בבסיס. לצידו סכום מה ששכבותיו חוסכות לבדן והרווח התאורטי לפי פעולות כפל-וחיבור: היכן שהם שונים, אי אפשר לתת לכל שכבה מחיר לבדה.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;objective&lt;/b&gt; is what the integer program makes as large as possible: time saved, time saved if multiply-accumulates ran at the peak rate, or bytes of weights saved. Each has a frontier of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ה&lt;b&gt;מטרה&lt;/b&gt; היא מה שהתוכנית בשלמים מגדילה ככל האפשר: זמן שנחסך, זמן שנחסך אילו פעולות כפל-וחיבור רצו בקצב השיא, או בתי משקלים שנחסכו. לכל אחת חזית משלה.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;source&lt;/b&gt; is where time gains come from: a model of a device, a measurement by a worker or on this computer, or a file. Modelled gains are drawn hatched or dashed, measured ones solid with their intervals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ה&lt;b&gt;מקור&lt;/b&gt; הוא היכן שרווחי הזמן באים ממנו: מודל של התקן, מדידה בידי עובד או במחשב זה, או קובץ. רווחים ממודלים מצוירים בקווקוו או בקו מרוסק, ורווחים מדודים בקו רציף עם רווחי הסמך שלהם.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What every noise model predicts for the solution on screen, and what it assumes. Run › Validate puts beside it what the really quantized model does to the loss of texts of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;מה שכל מודל רעש חוזה לפתרון שעל המסך, ומה הוא מניח. הרצה › אימות מציב לצד זה את מה שהמודל המכומת באמת עושה להפסד של טקסטים נפרדים.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The method: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</source>
        <translation>&lt;p&gt;השיטה: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;noise model&lt;/b&gt; says how large rounding errors are and how they add up in the loss. Log-uniform and upper-bound need the sensitivities alone. Measured-error also sees clipping and the scales of blocks; bias-aware and drift also see how the mean of the loss moves.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;מודל רעש&lt;/b&gt; אומר כמה גדולות שגיאות העיגול וכיצד הן מצטברות בהפסד. log-uniform ו-upper-bound זקוקים לרגישויות בלבד. measured-error רואה גם קיטום ואת קני המידה של בלוקים; bias-aware ו-drift רואים גם כיצד ממוצע ההפסד זז.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>DecisionStep</name>
    <message>
        <source>Change threshold to %1</source>
        <translation>שינוי הסף ל-%1</translation>
    </message>
    <message>
        <source>Limit weights to %1</source>
        <translation>הגבלת המשקלים ל-%1</translation>
    </message>
    <message>
        <source>Remove the limit of the weights</source>
        <translation>הסרת מגבלת המשקלים</translation>
    </message>
    <message>
        <source>Change objective</source>
        <translation>שינוי המטרה</translation>
    </message>
    <message>
        <source>Change timing source</source>
        <translation>שינוי מקור הזמנים</translation>
    </message>
    <message>
        <source>Change noise model</source>
        <translation>שינוי מודל הרעש</translation>
    </message>
    <message>
        <source>Change formats</source>
        <translation>שינוי הפורמטים</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” has a value that cannot be used.</source>
        <translation>הערך של “%1” אינו שמיש.</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>“%1” לא נמצא.</translation>
    </message>
    <message>
        <source>“%1” is damaged, or not the kind of file that it should be.</source>
        <translation>“%1” פגום, או שאינו סוג הקובץ הנדרש.</translation>
    </message>
    <message>
        <source>Halftone cannot handle “%1”.</source>
        <translation>Halftone אינה יכולה לטפל ב-“%1”.</translation>
    </message>
    <message>
        <source>No configuration satisfies “%1”.</source>
        <translation>אף תצורה אינה מקיימת את “%1”.</translation>
    </message>
    <message>
        <source>“%1” exists already, or does not fit what exists.</source>
        <translation>“%1” כבר קיים, או אינו מתאים למה שקיים.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>לא ניתן היה לקרוא או לכתוב את “%1”.</translation>
    </message>
    <message>
        <source>“%1” took too long.</source>
        <translation>“%1” ארך זמן רב מדי.</translation>
    </message>
    <message>
        <source>“%1” was cancelled.</source>
        <translation>“%1” בוטל.</translation>
    </message>
    <message>
        <source>Halftone made a mistake with “%1”.</source>
        <translation>Halftone טעתה בטיפול ב-“%1”.</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>ערך אינו שמיש.</translation>
    </message>
    <message>
        <source>Something that is needed was not found.</source>
        <translation>משהו דרוש לא נמצא.</translation>
    </message>
    <message>
        <source>A file is damaged, or not the kind of file that it should be.</source>
        <translation>קובץ פגום, או שאינו הסוג הנדרש.</translation>
    </message>
    <message>
        <source>Halftone cannot handle this.</source>
        <translation>Halftone אינה יכולה לטפל בזה.</translation>
    </message>
    <message>
        <source>No configuration satisfies the threshold and the pins.</source>
        <translation>אף תצורה אינה מקיימת את הסף ואת הקיבועים.</translation>
    </message>
    <message>
        <source>This exists already, or does not fit what exists.</source>
        <translation>זה כבר קיים, או אינו מתאים למה שקיים.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>הקריאה או הכתיבה נכשלה.</translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>זה ארך זמן רב מדי.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>בוטל.</translation>
    </message>
    <message>
        <source>Halftone made a mistake.</source>
        <translation>Halftone טעתה.</translation>
    </message>
</context>
<context>
    <name>FormatOffers</name>
    <message>
        <source>there is no timing yet</source>
        <translation>אין עדיין תזמון</translation>
    </message>
    <message>
        <source>no timing has gains for it together with the others</source>
        <translation>לאף תזמון אין רווחים עבורו יחד עם האחרים</translation>
    </message>
    <message>
        <source>no timing has gains for it</source>
        <translation>לאף תזמון אין רווחים עבורו</translation>
    </message>
    <message>
        <source>%1 has no gains for it</source>
        <translation>ל-%1 אין רווחים עבורו</translation>
    </message>
    <message>
        <source>%1 has no rate for it</source>
        <translation>ל-%1 אין קצב עבורו</translation>
    </message>
    <message numerus="yes">
        <source>there are %Ln formats, the most that can be</source>
        <translation>
            <numerusform>יש פורמט אחד, המספר המרבי</numerusform>
            <numerusform>יש %Ln פורמטים, המספר המרבי</numerusform>
        </translation>
    </message>
    <message>
        <source>the baseline, that all gains and losses are against</source>
        <translation>הבסיס, שכל הרווחים וההפסדים הם ביחס אליו</translation>
    </message>
    <message>
        <source>one format besides the baseline is needed</source>
        <translation>נחוץ פורמט אחד מלבד הבסיס</translation>
    </message>
</context>
<context>
    <name>GainExplanation</name>
    <message>
        <source>The device multiplies this format no faster than BF16.</source>
        <translation>ההתקן אינו כופל בפורמט זה מהר יותר מאשר ב-BF16.</translation>
    </message>
    <message>
        <source>Its inner dimension is so short that writing the output tile takes as long as the products: the faster format gains nothing.</source>
        <translation>הממד הפנימי קצר כל כך, שכתיבת אריח הפלט אורכת כמו המכפלות: הפורמט המהיר אינו מרוויח דבר.</translation>
    </message>
    <message>
        <source>Its inner dimension is short: writing the output tile hides part of the gain.</source>
        <translation>הממד הפנימי קצר: כתיבת אריח הפלט מסתירה חלק מהרווח.</translation>
    </message>
    <message>
        <source>Reading weights and activations takes longer than the products.</source>
        <translation>קריאת המשקלים והאקטיבציות אורכת יותר מהמכפלות.</translation>
    </message>
    <message>
        <source>The vector engines are busier than the matrix engine here.</source>
        <translation>מנועי הווקטורים עמוסים כאן יותר ממנוע המטריצות.</translation>
    </message>
    <message>
        <source>Casting its operands costs more than the faster products save.</source>
        <translation>המרת האופרנדים עולה יותר ממה שהמכפלות המהירות חוסכות.</translation>
    </message>
    <message>
        <source>MME %1</source>
        <translation>⁦MME %1⁩</translation>
    </message>
    <message>
        <source>TPC %1</source>
        <translation>⁦TPC %1⁩</translation>
    </message>
    <message>
        <source>HBM %1</source>
        <translation>⁦HBM %1⁩</translation>
    </message>
    <message>
        <source>overhead %1</source>
        <translation>תקורה %1</translation>
    </message>
    <message>
        <source>all-reduces %1</source>
        <translation>all-reduces %1</translation>
    </message>
    <message>
        <source>%1 (overlapping: %2; besides: %3)</source>
        <extracomment>%1 is a time, %2 a list of engines that work at the same time, %3 what comes before and after</extracomment>
        <translation>%1 (חופפים: %2; ובנוסף: %3)</translation>
    </message>
</context>
<context>
    <name>GraphMenu</name>
    <message>
        <source>&amp;Collapse identical blocks</source>
        <translation>&amp;כיווץ בלוקים זהים</translation>
    </message>
    <message>
        <source>&amp;Expand identical blocks</source>
        <translation>&amp;הרחבת בלוקים זהים</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>הרחבת הכו&amp;ל</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>כי&amp;ווץ הכול</translation>
    </message>
    <message>
        <source>&amp;Zoom to this</source>
        <translation>הג&amp;דלה לכאן</translation>
    </message>
    <message>
        <source>Show the &amp;whole model</source>
        <translation>הצגת המודל ה&amp;שלם</translation>
    </message>
</context>
<context>
    <name>GraphSearch</name>
    <message>
        <source>This is not a regular expression: %1 at character %2</source>
        <extracomment>%1: what is wrong, in English; %2: behind which character</extracomment>
        <translation>זה אינו ביטוי רגולרי: %1 בתו %2</translation>
    </message>
    <message>
        <source>This expression takes too long; make it simpler</source>
        <translation>הביטוי הזה אורך זמן רב מדי; פשטו אותו</translation>
    </message>
</context>
<context>
    <name>GraphTarget</name>
    <message>
        <source>One card for all identical blocks (Space)</source>
        <translation>כרטיס אחד לכל הבלוקים הזהים (מקש הרווח)</translation>
    </message>
    <message>
        <source>A card for every block (Space)</source>
        <translation>כרטיס לכל בלוק (מקש הרווח)</translation>
    </message>
</context>
<context>
    <name>HeatMapLegend</name>
    <message>
        <source>kept at %1</source>
        <translation>נשאר ב-%1</translation>
    </message>
    <message>
        <source>Area: share of budget, largest %1 (ring: if quantized)</source>
        <translation>שטח: חלק מהתקציב, לכל היותר %1 (טבעת: אם יכומת)</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>אין ערך</translation>
    </message>
</context>
<context>
    <name>HeatMapText</name>
    <message>
        <source>Block</source>
        <translation>בלוק</translation>
    </message>
    <message>
        <source>Layers in graph order</source>
        <translation>שכבות לפי סדר הגרף</translation>
    </message>
</context>
<context>
    <name>HeatValueText</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>כויל על דוגמה אחת</numerusform>
            <numerusform>כויל על %Ln דוגמאות</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted by %1, %2</source>
        <comment>a noise model, its calibration</comment>
        <translation>נחזה בידי %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>measured with each layer alone in %1, on %Ln samples</source>
        <translation>
            <numerusform>נמדד כשכל שכבה לבדה ב-%1, על דוגמה אחת</numerusform>
            <numerusform>נמדד כשכל שכבה לבדה ב-%1, על %Ln דוגמאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured rounding errors in %1, to first order, on %Ln samples</source>
        <translation>
            <numerusform>שגיאות עיגול שנמדדו ב-%1, בסדר ראשון, על דוגמה אחת</numerusform>
            <numerusform>שגיאות עיגול שנמדדו ב-%1, בסדר ראשון, על %Ln דוגמאות</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; predicted by %2 for the same samples; the error is that of the measurement</source>
        <translation>%1; נחזה בידי %2 לאותן דוגמאות; השגיאה היא של המדידה</translation>
    </message>
    <message>
        <source>%1 (nats² per unit of noise power)</source>
        <comment>sensitivity</comment>
        <translation>%1 (nats² ליחידת הספק רעש)</translation>
    </message>
    <message>
        <source>Loss MSE in %1</source>
        <translation>MSE של ההפסד ב-%1</translation>
    </message>
    <message>
        <source>Loss MSE in %1 (nats²)</source>
        <translation>MSE של ההפסד ב-%1 (nats²)</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>מחיר ההחלפה</translation>
    </message>
    <message>
        <source>Price of flipping (gain lost)</source>
        <translation>מחיר ההחלפה (רווח שאובד)</translation>
    </message>
    <message>
        <source>No layer can have another format</source>
        <translation>לאף שכבה לא יכול להיות פורמט אחר</translation>
    </message>
    <message>
        <source>Measured / predicted, layer alone in %1</source>
        <translation>נמדד / נחזה, שכבה לבדה ב-%1</translation>
    </message>
    <message>
        <source>Measured / predicted, rounding to %1</source>
        <translation>נמדד / נחזה, עיגול ל-%1</translation>
    </message>
    <message>
        <source>measured / predicted, layer alone in %1</source>
        <translation>נמדד / נחזה, שכבה לבדה ב-%1</translation>
    </message>
    <message>
        <source>Loss MSE with this layer alone quantized, measured on calibration samples, over the predicted one</source>
        <translation>MSE של ההפסד כשרק שכבה זו מכומתת, נמדד על דוגמאות הכיול, חלקי זה שנחזה</translation>
    </message>
    <message>
        <source>No layer was measured alone in %1: Run &gt; Measure layer shifts does it. A validation gives one ratio for all layers together: see Predictions</source>
        <translation>אף שכבה לא נמדדה לבדה ב-%1: הרצה &gt; מדידת היסטי השכבות עושה זאת. אימות נותן יחס אחד לכל השכבות יחד: ראו תחזיות</translation>
    </message>
    <message>
        <source>measured / predicted, rounding to %1</source>
        <translation>נמדד / נחזה, עיגול ל-%1</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>MSE של ההפסד של האופרנדים המעוגלים באמת, בסדר ראשון, חלקי זה שהפורמט לבדו חוזה</translation>
    </message>
    <message>
        <source>The calibration did not measure rounding to %1: calibrate with measured errors</source>
        <translation>הכיול לא מדד עיגול ל-%1: כיילו עם שגיאות נמדדות</translation>
    </message>
    <message>
        <source>Known when there is a timing</source>
        <translation>ידוע כשיש תזמון</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>רגישות</translation>
    </message>
    <message>
        <source>Loss MSE per unit of rounding noise in both operands</source>
        <translation>MSE של ההפסד ליחידת רעש עיגול בשני האופרנדים</translation>
    </message>
    <message>
        <source>sensitivity of the input</source>
        <translation>רגישות הקלט</translation>
    </message>
    <message>
        <source>The part of the input; of a matmul: of its first operand</source>
        <translation>החלק של הקלט; ב-matmul: של האופרנד הראשון</translation>
    </message>
    <message>
        <source>sensitivity of the weight</source>
        <translation>רגישות המשקל</translation>
    </message>
    <message>
        <source>The part of the weight; of a matmul: of its second operand</source>
        <translation>החלק של המשקל; ב-matmul: של האופרנד השני</translation>
    </message>
    <message>
        <source>loss MSE in %1</source>
        <translation>MSE של ההפסד ב-%1</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss by this layer alone</source>
        <translation>השינוי הריבועי הממוצע הנחזה של ההפסד בידי שכבה זו לבדה</translation>
    </message>
    <message>
        <source>share of the budget</source>
        <translation>חלק מהתקציב</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use</source>
        <translation>חלקה ב-MSE של ההפסד שהסף מתיר: מנוצל, או מה שהייתה מנצלת</translation>
    </message>
    <message>
        <source>price of flipping</source>
        <translation>מחיר ההחלפה</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer has another format; of several formats the cheapest</source>
        <translation>הרווח שהבחירה הטובה ביותר מאבדת אם לשכבה זו פורמט אחר; מכמה פורמטים הזול ביותר</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>רגישות</translation>
    </message>
    <message>
        <source>Sensitivity of the input</source>
        <translation>רגישות הקלט</translation>
    </message>
    <message>
        <source>Sensitivity of the weight</source>
        <translation>רגישות המשקל</translation>
    </message>
    <message>
        <source>Share of the budget</source>
        <translation>חלק מהתקציב</translation>
    </message>
    <message>
        <source>Share of the budget, used or if quantized</source>
        <translation>חלק מהתקציב, מנוצל או אם תכומת</translation>
    </message>
    <message>
        <source>Known with the first solution</source>
        <translation>ידוע עם הפתרון הראשון</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>לא יכול להיות לה פורמט אחר</translation>
    </message>
    <message>
        <source>nothing is predicted for it</source>
        <translation>לא נחזה עבורה דבר</translation>
    </message>
    <message>
        <source>measured %1, predicted %2</source>
        <translation>נמדד %1, נחזה %2</translation>
    </message>
    <message>
        <source>Price of flipping (loss MSE added, nats²)</source>
        <translation>מחיר ההחלפה (MSE של ההפסד שנוסף, nats²)</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice adds if this layer has another format; of several formats the cheapest</source>
        <translation>MSE של ההפסד שהבחירה הטובה ביותר מוסיפה אם לשכבה זו פורמט אחר; מכמה פורמטים הזול ביותר</translation>
    </message>
</context>
<context>
    <name>InfeasibleText</name>
    <message>
        <source>%1 pinned to %2</source>
        <translation>%1 מקובע ל-%2</translation>
    </message>
    <message>
        <source>only %2 for %1</source>
        <translation>רק %2 עבור %1</translation>
    </message>
    <message>
        <source>%1 tied</source>
        <translation>%1 קשורים</translation>
    </message>
    <message>
        <source> · possible: loss MSE %1 to %2, gain %3 to %4</source>
        <translation> · אפשרי: MSE של ההפסד %1 עד %2, רווח %3 עד %4</translation>
    </message>
    <message>
        <source>infeasible: within this loss MSE the weights take at least %1, more than %2</source>
        <translation>בלתי אפשרי: בתוך MSE זה המשקלים תופסים לפחות %1, יותר מ-%2</translation>
    </message>
    <message>
        <source>infeasible: the least loss MSE is %1, which needs τ %2</source>
        <translation>בלתי אפשרי: ה-MSE הקטן ביותר הוא %1, הדורש τ %2</translation>
    </message>
    <message>
        <source>infeasible: with %1 the least loss MSE is %2, which needs τ %3</source>
        <translation>בלתי אפשרי: עם %1 ה-MSE הקטן ביותר הוא %2, הדורש τ %3</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed it takes at least %1, more than %2</source>
        <translation>בלתי אפשרי: בפורמטים המותרים נדרש לפחות %1, יותר מ-%2</translation>
    </message>
    <message>
        <source>infeasible: the perplexity changes by at least %1, more than %2</source>
        <translation>בלתי אפשרי: הפרפלקסיטי משתנה לפחות ב-%1, יותר מ-%2</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed the weights take at least %1, more than %2</source>
        <translation>בלתי אפשרי: בפורמטים המותרים המשקלים תופסים לפחות %1, יותר מ-%2</translation>
    </message>
    <message>
        <source>infeasible: within this perplexity change the weights take at least %1, more than %2</source>
        <translation>בלתי אפשרי: בתוך שינוי הפרפלקסיטי הזה המשקלים תופסים לפחות %1, יותר מ-%2</translation>
    </message>
    <message>
        <source>, because of %1</source>
        <translation>, בגלל %1</translation>
    </message>
</context>
<context>
    <name>LanguageText</name>
    <message>
        <source>As the system</source>
        <translation>כמו המערכת</translation>
    </message>
</context>
<context>
    <name>LayerEdit</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>שכבה אחת</numerusform>
            <numerusform>%Ln שכבות</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin %1 to %2</source>
        <translation>קיבוע %1 ל-%2</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>שחרור %1</translation>
    </message>
    <message>
        <source>Allow %2 for %1</source>
        <translation>הרשאת %2 עבור %1</translation>
    </message>
    <message>
        <source>Exclude %2 from %1</source>
        <translation>החרגת %2 מ-%1</translation>
    </message>
    <message>
        <source>Tie %1</source>
        <translation>קשירת %1</translation>
    </message>
    <message>
        <source>Untie %1</source>
        <translation>התרת %1</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>קשירת שכבות כמו vLLM</translation>
    </message>
    <message>
        <source>Untie the layers that vLLM joins</source>
        <translation>התרת השכבות ש-vLLM מאחד</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>שחרור כל השכבות</translation>
    </message>
</context>
<context>
    <name>LayerPriceText</name>
    <message>
        <source>%1: not possible under this threshold</source>
        <translation>%1: לא אפשרי בסף זה</translation>
    </message>
    <message>
        <source>%1 of gain won</source>
        <translation>רווח גדול ב-%1</translation>
    </message>
    <message>
        <source>%1 of gain lost</source>
        <translation>רווח קטן ב-%1</translation>
    </message>
    <message>
        <source>%1 of loss MSE spent</source>
        <translation>MSE של ההפסד גדול ב-%1</translation>
    </message>
    <message>
        <source>%1 of loss MSE saved</source>
        <translation>MSE של ההפסד קטן ב-%1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>format, gain, loss</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (not proven)</source>
        <translation>%1 (לא הוכח)</translation>
    </message>
    <message>
        <source>%1 to %2 between τ = %3 and %4</source>
        <comment>two formats, two thresholds</comment>
        <translation>%1 ל-%2 בין τ = %3 ל-%4</translation>
    </message>
    <message>
        <source>No choice keeps this threshold, so that none has a price</source>
        <translation>אין בחירה שעומדת בסף הזה, ולכן אין מחירים</translation>
    </message>
    <message>
        <source>A kept configuration is shown; prices are those of the best choice</source>
        <translation>מוצגת תצורה שמורה; המחירים הם של הבחירה הטובה ביותר</translation>
    </message>
    <message>
        <source>Computed while the threshold rests</source>
        <translation>מחושב בזמן שהסף במנוחה</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of layers or the like</comment>
        <translation>
            <numerusform>%1 ועוד %Ln</numerusform>
            <numerusform>%1 ועוד %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogSources</name>
    <message>
        <source>window</source>
        <translation>חלון</translation>
    </message>
    <message>
        <source>job</source>
        <translation>משימה</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 מתחיל</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>תזמון</translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message>
        <source>kept</source>
        <translation>נשמר</translation>
    </message>
    <message>
        <source>measured loss, 95 % interval, tied to its prediction</source>
        <translation>הפסד נמדד, רווח סמך 95 %, קשור לתחזית שלו</translation>
    </message>
</context>
<context>
    <name>NoiseText</name>
    <message>
        <source>Not for this session: %1.</source>
        <translation>לא להפעלה זו: %1.</translation>
    </message>
    <message>
        <source>Every value is rounded with the largest relative error that its format allows, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>כל ערך מעוגל בשגיאה היחסית הגדולה ביותר שהפורמט שלו מתיר, השכבות בלתי תלויות, דבר אינו נחתך או אובד, וההפסד הממוצע אינו זז.</translation>
    </message>
    <message>
        <source>Values are spread evenly over each binade, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>הערכים מפוזרים באופן אחיד בכל בינאדה, השכבות בלתי תלויות, דבר אינו נחתך או אובד, וההפסד הממוצע אינו זז.</translation>
    </message>
    <message>
        <source>The loss follows each tensor&apos;s real rounding error to first order, clipping and underflow included; layers are independent, and the mean loss does not move.</source>
        <translation>ההפסד עוקב אחר שגיאת העיגול האמיתית של כל טנזור בסדר ראשון, כולל חיתוך וחמיקה; השכבות בלתי תלויות, וההפסד הממוצע אינו זז.</translation>
    </message>
    <message>
        <source>Every layer&apos;s share of the drift of the mean loss is proportional to its share of the scatter, and one run of the quantized model on the calibration texts sets the proportion.</source>
        <translation>חלקה של כל שכבה בסחף ההפסד הממוצע פרופורציוני לחלקה בפיזור, והרצה אחת של המודל המכומת על טקסטי הכיול קובעת את הפרופורציה.</translation>
    </message>
    <message>
        <source>The mean loss moves by the sum of the shifts that quantizing one layer at a time causes, and the scatter of the layers around it is independent.</source>
        <translation>ההפסד הממוצע זז בסכום ההיסטים שכימות שכבה אחת בכל פעם גורם, ופיזור השכבות סביבו בלתי תלוי.</translation>
    </message>
    <message>
        <source>Not measured: choose formats to measure when you calibrate.</source>
        <translation>לא נמדד: בחרו פורמטים למדידה בעת הכיול.</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure layer shifts.</source>
        <translation>לא נמדד: הרצה &gt; מדידת היסטי השכבות.</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure drift.</source>
        <translation>לא נמדד: הרצה &gt; מדידת הסחף.</translation>
    </message>
    <message>
        <source>Not measured in all of these formats: choose them when you calibrate.</source>
        <translation>לא נמדד בכל הפורמטים האלה: בחרו אותם בעת הכיול.</translation>
    </message>
    <message>
        <source>Not measured of every layer in these formats: Run &gt; Measure layer shifts.</source>
        <translation>לא נמדד לכל שכבה בפורמטים האלה: הרצה &gt; מדידת היסטי השכבות.</translation>
    </message>
    <message>
        <source>Not measured in these formats: Run &gt; Measure drift.</source>
        <translation>לא נמדד בפורמטים האלה: הרצה &gt; מדידת הסחף.</translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>%1: cannot be drawn</source>
        <translation>%1: לא ניתן לציור</translation>
    </message>
    <message>
        <source>%1 (modelled)</source>
        <translation>%1 (ממודל)</translation>
    </message>
</context>
<context>
    <name>PartitionLink</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>כויל על דוגמה אחת</numerusform>
            <numerusform>כויל על %Ln דוגמאות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Measured</source>
        <translation>נמדד</translation>
    </message>
    <message numerus="yes">
        <source>The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².</source>
        <translation>
            <numerusform>המודל שכומת באמת על דוגמה אחת של %1; רווח סמך 95 %: %2 עד %3 nats².</numerusform>
            <numerusform>המודל שכומת באמת על %Ln דוגמאות של %1; רווח סמך 95 %: %2 עד %3 nats².</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Explore automatic mixed precision for neural networks.</source>
        <translation>חקירת דיוק מעורב אוטומטי ברשתות עצביות.</translation>
    </message>
    <message>
        <source>Open the calibrated demo model.</source>
        <translation>פתיחת מודל ההדגמה המכויל.</translation>
    </message>
    <message>
        <source>Use another session library.</source>
        <translation>שימוש בספריית הפעלות אחרת.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>A model folder, a TorchScript file or a .halftone session.</source>
        <translation>תיקיית מודל, קובץ TorchScript או הפעלת ‎.halftone.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>הדפסת הגרסה.</translation>
    </message>
    <message>
        <source>With --demo: print the milliseconds until the window, and until the demo, is painted, and quit.</source>
        <translation>עם ‎--demo: הדפסת המילישניות עד שהחלון, ועד שההדגמה, מצוירים, ולצאת.</translation>
    </message>
</context>
<context>
    <name>QueuedMeasurement</name>
    <message>
        <source>this computer</source>
        <translation>מחשב זה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>עובד אחד</numerusform>
            <numerusform>%Ln עובדים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln whole model(s)</source>
        <translation>
            <numerusform>עד מודל שלם אחד</numerusform>
            <numerusform>עד %Ln מודלים שלמים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictionMarkName</name>
    <message>
        <source>pinned</source>
        <translation>מקובע</translation>
    </message>
    <message>
        <source>not every format</source>
        <translation>לא כל פורמט</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>קשור</translation>
    </message>
</context>
<context>
    <name>RestrictionText</name>
    <message>
        <source>pinned to %1</source>
        <translation>מקובע ל-%1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>לא %1</translation>
    </message>
    <message numerus="yes">
        <source>tied with %Ln others</source>
        <translation>
            <numerusform>קשור לעוד %Ln</numerusform>
            <numerusform>קשור לעוד %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Trade-off</source>
        <translation>פשרה</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>מפת חום</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>חלוקה</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>תצורות</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>שכבות</translation>
    </message>
    <message>
        <source>Gains of the sub-graphs</source>
        <translation>רווחי תתי-הגרפים</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Gaudi 2 model</source>
        <translation>מודל Gaudi 2</translation>
    </message>
    <message>
        <source>Gaudi 3 model</source>
        <translation>מודל Gaudi 3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln device(s)</source>
        <translation>
            <numerusform>%1, התקן אחד</numerusform>
            <numerusform>%1, %Ln התקנים</numerusform>
        </translation>
    </message>
    <message>
        <source>size of the weights</source>
        <translation>גודל המשקלים</translation>
    </message>
    <message>
        <source>measured on this computer (%1)</source>
        <translation>נמדד במחשב זה (%1)</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>נמדד ב-%1</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>יובא מ-%1</translation>
    </message>
    <message>
        <source>MAC counts at peak rates (%1)</source>
        <translation>מספרי MAC בקצב שיא (%1)</translation>
    </message>
    <message>
        <source>batch %1, %2 tokens</source>
        <translation>אצווה %1, %2 אסימונים</translation>
    </message>
    <message>
        <source>batch %1, decode after %2 tokens</source>
        <translation>אצווה %1, פענוח אחרי %2 אסימונים</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>optimal, proven by GLPK in %1</source>
        <translation>אופטימלי, הוכח על ידי GLPK תוך %1</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1 and by GLPK in %2</source>
        <translation>אופטימלי, הוכח על ידי תכנון דינמי תוך %1 ועל ידי GLPK תוך %2</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1</source>
        <translation>אופטימלי, הוכח על ידי תכנון דינמי תוך %1</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>לא הוכח</translation>
    </message>
    <message>
        <source>not proven, the optimum gains at most %1 (gap %2)</source>
        <translation>לא הוכח, האופטימום מרוויח לכל היותר %1 (פער %2)</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 מתוך %2 שכבות</translation>
    </message>
    <message>
        <source>%1 quantized</source>
        <translation>%1 מכומתות</translation>
    </message>
    <message>
        <source>gain %1</source>
        <translation>רווח %1</translation>
    </message>
    <message>
        <source>No sample is calibrated yet</source>
        <translation>עדיין לא כוילה אף דוגמה</translation>
    </message>
    <message>
        <source>Solving…</source>
        <translation>פותר…</translation>
    </message>
    <message>
        <source>loss MSE %1 of %2</source>
        <translation>MSE של ההפסד %1 מתוך %2</translation>
    </message>
    <message numerus="yes">
        <source>gains of layers added up in %Ln sub-graphs that are large or tied</source>
        <translation>
            <numerusform>רווחי שכבות סוכמו בתת-גרף אחד גדול או קשור</numerusform>
            <numerusform>רווחי שכבות סוכמו ב-%Ln תתי-גרפים גדולים או קשורים</numerusform>
        </translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Loss MSE %1, limit %2</source>
        <translation>MSE של ההפסד %1, מגבלה %2</translation>
    </message>
    <message>
        <source>Gain %1, at most %2</source>
        <translation>רווח %1, לכל היותר %2</translation>
    </message>
    <message>
        <source>Gains: %1</source>
        <translation>רווחים: %1</translation>
    </message>
    <message numerus="yes">
        <source>Loss MSE: predicted from %Ln calibration samples</source>
        <translation>
            <numerusform>MSE של ההפסד: נחזה מדוגמת כיול אחת</numerusform>
            <numerusform>MSE של ההפסד: נחזה מ-%Ln דוגמאות כיול</numerusform>
        </translation>
    </message>
    <message>
        <source>as kept: “%1”; its decisions alone give another solution</source>
        <translation>כפי שנשמרה: “%1”; ההחלטות שלה לבדן נותנות פתרון אחר</translation>
    </message>
    <message>
        <source>not proven, the least loss MSE is at least %1</source>
        <translation>לא הוכח, ה-MSE הקטן ביותר של ההפסד הוא לפחות %1</translation>
    </message>
    <message>
        <source>least loss MSE %1</source>
        <translation>ה-MSE הקטן ביותר של ההפסד %1</translation>
    </message>
    <message>
        <source>loss MSE %1</source>
        <translation>MSE של ההפסד %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, of the whole model&apos;s time or bytes</comment>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>that can be gained</comment>
        <translation>לכל היותר %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TargetText</name>
    <message>
        <source>Formats other than %1 beside BF16.</source>
        <translation>פורמטים אחרים מאשר %1 לצד BF16.</translation>
    </message>
    <message>
        <source>Several formats below BF16 in one model.</source>
        <translation>כמה פורמטים מתחת ל-BF16 במודל אחד.</translation>
    </message>
    <message>
        <source>Matmuls of attention below BF16.</source>
        <translation>פעולות matmul של ה-attention מתחת ל-BF16.</translation>
    </message>
    <message>
        <source>Different formats for q, k and v, or for gate and up: they run as one product.</source>
        <translation>פורמטים שונים ל-q, k ו-v, או ל-gate ו-up: הם רצים כמכפלה אחת.</translation>
    </message>
    <message>
        <source>Of the solution on screen it has no format %1, which these layers are in: %2.</source>
        <translation>מן הפתרון שעל המסך חסר לו הפורמט %1, שבו השכבות האלה: %2.</translation>
    </message>
    <message>
        <source>It has one format for all layers below BF16; the solution on screen has several: %1. In %2: %3.</source>
        <translation>יש לו פורמט אחד לכל השכבות מתחת ל-BF16; בפתרון שעל המסך יש כמה: %1. ב-%2: %3.</translation>
    </message>
    <message>
        <source>It runs these layers together in one format, and in the solution on screen they differ: %1.</source>
        <translation>הוא מריץ את השכבות האלה יחד בפורמט אחד, ובפתרון שעל המסך הן שונות: %1.</translation>
    </message>
    <message>
        <source>A format for a single matmul under fused attention; run without it.</source>
        <translation>פורמט ל-matmul יחיד תחת attention ממוזג; להריץ בלעדיו.</translation>
    </message>
    <message>
        <source>lm_head below BF16 is written, but not every version runs it.</source>
        <translation>lm_head מתחת ל-BF16 נכתב, אך לא כל גרסה מריצה אותו.</translation>
    </message>
    <message>
        <source>What the result is served with may run q, k and v, or gate and up, as one product.</source>
        <translation>מה שמגיש את התוצאה עשוי להריץ את q, k ו-v, או gate ו-up, כמכפלה אחת.</translation>
    </message>
    <message>
        <source>Static scales of activations: they are computed at run time.</source>
        <translation>קני מידה קבועים לאקטיבציות: הם מחושבים בזמן הריצה.</translation>
    </message>
    <message>
        <source>It leaves matmuls in BF16; in the solution on screen these are lower: %1.</source>
        <translation>הוא משאיר פעולות matmul ב-BF16; בפתרון שעל המסך אלה נמוכות יותר: %1.</translation>
    </message>
</context>
<context>
    <name>ThresholdText</name>
    <message>
        <source>The noise model %1 predicts no change of the mean loss; choose %2 or %3.</source>
        <translation>מודל הרעש %1 אינו חוזה שינוי של ההפסד הממוצע; בחרו %2 או %3.</translation>
    </message>
    <message>
        <source>The mean loss was not seen to drift, so that every choice keeps it.</source>
        <translation>לא נראה סחף של ההפסד הממוצע, ולכן כל בחירה עומדת בכך.</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>MSE של ההפסד</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>פרפלקסיטי</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>זמן</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>משקלים</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>MSE של ההפסד %1 nats²</translation>
    </message>
    <message>
        <source>perplexity change %1</source>
        <translation>שינוי הפרפלקסיטי %1</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>זמן %1</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>משקלים %1</translation>
    </message>
    <message>
        <source>A time needs gains in seconds; choose another objective.</source>
        <translation>זמן דורש רווחים בשניות; בחרו מטרה אחרת.</translation>
    </message>
    <message>
        <source>The source of the gains has no time of the whole model.</source>
        <translation>למקור הרווחים אין זמן של המודל כולו.</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited; remove the limit of the weights.</source>
        <translation>אפשר להגביל או את הזמן או את המשקלים; הסירו את מגבלת המשקלים.</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited.</source>
        <translation>אפשר להגביל או את הזמן או את המשקלים.</translation>
    </message>
</context>
<context>
    <name>TradeOffAxes</name>
    <message>
        <source>Loss MSE</source>
        <translation>MSE של ההפסד</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>סף τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>שינוי נחזה של הפרפלקסיטי</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, logarithmic; 0 at the left edge)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2, לוגריתמי; 0 בקצה השמאלי)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s bytes)</source>
        <translation>רווח (% מבתי הבסיס)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s time)</source>
        <translation>רווח (% מזמן הבסיס)</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>רווח</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>רווח (%1)</translation>
    </message>
</context>
<context>
    <name>TradeOffLegend</name>
    <message>
        <source>supported frontier (modelled)</source>
        <translation>חזית נתמכת (ממודלת)</translation>
    </message>
    <message>
        <source>supported frontier</source>
        <translation>חזית נתמכת</translation>
    </message>
    <message>
        <source>proven optimum</source>
        <translation>אופטימום מוכח</translation>
    </message>
    <message>
        <source>current (hollow: not proven)</source>
        <translation>נוכחי (חלול: לא הוכח)</translation>
    </message>
    <message>
        <source>, weights unlimited</source>
        <translation>, משקלים ללא הגבלה</translation>
    </message>
</context>
<context>
    <name>TradeOffTip</name>
    <message>
        <source>Gain %1</source>
        <translation>רווח %1</translation>
    </message>
    <message>
        <source>%1, %2 of the baseline</source>
        <comment>a gain, and its share</comment>
        <translation>%1, %2 מהבסיס</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>MSE של ההפסד %1</translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity %1</source>
        <translation>שינוי נחזה של הפרפלקסיטי %1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sample(s) of %1</source>
        <translation>
            <numerusform>נמדד על דוגמה אחת של %1</numerusform>
            <numerusform>נמדד על %Ln דוגמאות של %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured loss MSE %1, 95 % interval %2 to %3</source>
        <translation>MSE נמדד של ההפסד %1, רווח סמך 95 % %2 עד %3</translation>
    </message>
    <message>
        <source>Perplexity %1 instead of %2: %3</source>
        <translation>פרפלקסיטי %1 במקום %2: %3</translation>
    </message>
    <message>
        <source>%1 times the loss MSE predicted for it</source>
        <translation>פי %1 מה-MSE של ההפסד שנחזה עבורה</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more</source>
        <translation>בלי MSE גדול יותר של ההפסד האופטימום מרוויח לפחות %1 יותר</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more (%2)</source>
        <translation>בלי MSE גדול יותר של ההפסד האופטימום מרוויח לפחות %1 יותר (%2)</translation>
    </message>
    <message>
        <source>Click to put the threshold here</source>
        <translation>לחצו כדי להציב כאן את הסף</translation>
    </message>
    <message>
        <source>Click to go to this configuration</source>
        <translation>לחצו כדי לעבור לתצורה זו</translation>
    </message>
    <message>
        <source>%1, validated</source>
        <comment>name of a configuration</comment>
        <translation>%1, מאומתת</translation>
    </message>
    <message>
        <source>Predicted loss MSE %1</source>
        <translation>MSE נחזה של ההפסד %1</translation>
    </message>
    <message>
        <source>Click to put the threshold where this is predicted</source>
        <translation>לחצו כדי להציב את הסף במקום שזה נחזה בו</translation>
    </message>
    <message>
        <source>On the supported frontier</source>
        <translation>על החזית הנתמכת</translation>
    </message>
    <message>
        <source>Proven optimum, found by solving for a threshold</source>
        <translation>אופטימום מוכח, נמצא בפתרון עבור סף</translation>
    </message>
    <message>
        <source>Strategy: %1</source>
        <translation>אסטרטגיה: %1</translation>
    </message>
    <message>
        <source>Click to put the threshold to this τ</source>
        <translation>לחצו כדי להציב את הסף ל-τ זה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln random configuration(s) of about this loss MSE</source>
        <translation>
            <numerusform>תצורה אקראית אחת בערך ב-MSE זה של ההפסד</numerusform>
            <numerusform>%Ln תצורות אקראיות בערך ב-MSE זה של ההפסד</numerusform>
        </translation>
    </message>
    <message>
        <source>Gain %1 in the middle, %2 to %3 for 90 % of them</source>
        <translation>רווח %1 באמצע, %2 עד %3 עבור 90 % מהן</translation>
    </message>
</context>
<context>
    <name>TradeOffView</name>
    <message>
        <source>all %1</source>
        <translation>הכול %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lowered layer(s)</source>
        <translation>
            <numerusform>שכבה מורדת אחת</numerusform>
            <numerusform>%Ln שכבות מורדות</numerusform>
        </translation>
    </message>
    <message>
        <source>With the noise model bias-aware two configurations of one loss MSE may differ in perplexity: the threshold would be no line</source>
        <translation>במודל הרעש bias-aware שתי תצורות של אותו MSE של ההפסד עשויות להיבדל בפרפלקסיטי: הסף לא היה קו</translation>
    </message>
    <message>
        <source>Needs the noise model drift, which ties the perplexity to the loss MSE</source>
        <translation>דורש את מודל הרעש drift, הקושר את הפרפלקסיטי ל-MSE של ההפסד</translation>
    </message>
    <message>
        <source>The measured drift is 0: no change of the perplexity is predicted</source>
        <translation>הסחף שנמדד הוא 0: לא נחזה שינוי של הפרפלקסיטי</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1, שגיאת תקן %2</translation>
    </message>
</context>
<context>
    <name>WholeModelCheck</name>
    <message>
        <source>Show the plot</source>
        <translation>הצגת התרשים</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both predicted.</source>
        <translation>סכום תתי-הגרפים מול המודל השלם: %1 מול %2 בפתרון זה, שארית %3%4, שניהם חזויים.</translation>
    </message>
    <message>
        <source>The gains of the sub-graphs sum to %1 for this solution.</source>
        <translation>רווחי תתי-הגרפים מסתכמים ב-%1 בפתרון זה.</translation>
    </message>
    <message>
        <source>No time of the whole model in a mixed configuration came with these gains, so there is no residual.</source>
        <translation>עם רווחים אלה לא בא זמן של המודל השלם בתצורה מעורבת, ולכן אין שארית.</translation>
    </message>
    <message numerus="yes">
        <source>Sum of sub-graphs against whole model, %Ln configuration(s) measured: residual at most %1.</source>
        <translation>
            <numerusform>סכום תתי-הגרפים מול המודל השלם, תצורה אחת נמדדה: שארית לכל היותר %1.</numerusform>
            <numerusform>סכום תתי-הגרפים מול המודל השלם, %Ln תצורות נמדדו: שארית לכל היותר %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This device multiplies %1 no faster than %2: only what is read and written gets less.</source>
        <translation>התקן זה אינו מכפיל %1 מהר יותר מ-%2: רק מה שנקרא ונכתב פוחת.</translation>
    </message>
    <message>
        <source>The whole model in mixed configurations is measured last: then there is a residual.</source>
        <translation>המודל השלם בתצורות מעורבות נמדד אחרון: אז יש שארית.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Open model…</source>
        <translation>פתיחת מודל…</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder</source>
        <translation>פתיחת תיקיית מודל של Hugging Face</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>פתיחת קובץ…</translation>
    </message>
    <message>
        <source>Open a TorchScript file or a .halftone session</source>
        <translation>פתיחת קובץ TorchScript או הפעלת ‎.halftone</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>פתיחת ההדגמה</translation>
    </message>
    <message>
        <source>Open the small model that comes with Halftone, calibrated</source>
        <translation>פתיחת המודל הקטן המכויל שמגיע עם Halftone</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>ייבוא הפעלות…</translation>
    </message>
    <message>
        <source>Copy the sessions of a .halftone file into the library; nothing is overwritten</source>
        <translation>העתקת ההפעלות מקובץ ‎.halftone לספרייה; דבר אינו נדרס</translation>
    </message>
    <message>
        <source>Import as a copy</source>
        <translation>ייבוא כעותק</translation>
    </message>
    <message>
        <source>Copy the session of the file under a name of its own</source>
        <translation>העתקת ההפעלה שבקובץ בשם משלה</translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>ייצוא ההפעלה…</translation>
    </message>
    <message>
        <source>Write this session with all it holds into one .halftone file</source>
        <translation>כתיבת הפעלה זו על כל תוכנה לקובץ ‎.halftone אחד</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>כיול…</translation>
    </message>
    <message>
        <source>Compute the sensitivity of every layer</source>
        <translation>חישוב הרגישות של כל שכבה</translation>
    </message>
    <message>
        <source>Resume calibration</source>
        <translation>המשך הכיול</translation>
    </message>
    <message>
        <source>Calibrate the samples that this session still lacks</source>
        <translation>כיול הדוגמאות שחסרות להפעלה זו</translation>
    </message>
    <message>
        <source>Validate…</source>
        <translation>אימות…</translation>
    </message>
    <message>
        <source>Run the model really quantized as the solution says, and measure the loss</source>
        <translation>הרצת המודל מכומת באמת לפי הפתרון, ומדידת ההפסד</translation>
    </message>
    <message>
        <source>Measure drift</source>
        <translation>מדידת הסחף</translation>
    </message>
    <message>
        <source>Run the model with every layer quantized on the calibration samples, for the noise model drift</source>
        <translation>הרצת המודל כשכל השכבות מכומתות על דוגמאות הכיול, עבור מודל הרעש drift</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 2</source>
        <translation>חיזוי זמנים ב-Gaudi 2</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 2 model</source>
        <translation>חיזוי רווח הזמן של כל תצורה בעזרת מודל Gaudi 2</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 3</source>
        <translation>חיזוי זמנים ב-Gaudi 3</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 3 model</source>
        <translation>חיזוי רווח הזמן של כל תצורה בעזרת מודל Gaudi 3</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>שמירה…</translation>
    </message>
    <message>
        <source>Keep this solution under a name; it is listed under Kept</source>
        <translation>שמירת הפתרון בשם; הוא מופיע תחת “נשמרו”</translation>
    </message>
    <message>
        <source>Import configuration…</source>
        <translation>ייבוא תצורה…</translation>
    </message>
    <message>
        <source>Put a configuration of Halftone or Intel Neural Compressor, such as the one that serves today, beside the solutions that are kept</source>
        <translation>הצבת תצורה של Halftone או של Intel Neural Compressor, למשל זו שבשימוש היום, לצד הפתרונות שנשמרו</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>Write this configuration for Intel Neural Compressor, or as CSV</source>
        <translation>כתיבת תצורה זו עבור Intel Neural Compressor, או כ-CSV</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>דוח…</translation>
    </message>
    <message>
        <source>Write what was done and what came out as one file to send around: HTML, PDF or Markdown</source>
        <translation>כתיבת מה שנעשה ומה שיצא לקובץ אחד להפצה: HTML, PDF או Markdown</translation>
    </message>
    <message>
        <source>Save plots and tables…</source>
        <translation>שמירת תרשימים וטבלאות…</translation>
    </message>
    <message>
        <source>Save plots as SVG, PDF or PNG and tables as CSV</source>
        <translation>שמירת תרשימים כ-SVG, PDF או PNG וטבלאות כ-CSV</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>שחרור כל השכבות</translation>
    </message>
    <message>
        <source>Remove every pin, exclusion and tie: the solver chooses every layer&apos;s format</source>
        <translation>הסרת כל הקיבועים, ההחרגות והקשירות: הפותר בוחר את הפורמט של כל שכבה</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>קשירת שכבות כמו vLLM</translation>
    </message>
    <message>
        <source>Query, key and value projections of a block share one format, and so do gate and up projections: vLLM joins their weights</source>
        <translation>היטלי query,‏ key ו-value של בלוק חולקים פורמט אחד, וכך גם gate ו-up:‏ vLLM מאחד את משקליהם</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>חיפוש פקודה…</translation>
    </message>
    <message>
        <source>Type a part of a command, a layer or a session</source>
        <translation>הקלידו חלק של פקודה, שכבה או הפעלה</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>איפוס הפריסה</translation>
    </message>
    <message>
        <source>Put all panels back where they were</source>
        <translation>החזרת כל הלוחות למקומם</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation>סגירת החלון; הכול שמור</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>List what the keys do</source>
        <translation>רשימת פעולות המקשים</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>אודות Halftone</translation>
    </message>
    <message>
        <source>Version, method and licence</source>
        <translation>גרסה, שיטה ורישיון</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>תוכן עניינים</translation>
    </message>
    <message>
        <source>Read and search the documentation</source>
        <translation>קריאת התיעוד וחיפוש בו</translation>
    </message>
    <message>
        <source>Press it, then what you want to know more about (%1)</source>
        <translation>לחצו עליו, ואז על מה שתרצו לדעת עליו עוד (%1)</translation>
    </message>
    <message>
        <source>Measure layer shifts…</source>
        <translation>מדידת היסטי השכבות…</translation>
    </message>
    <message>
        <source>Run the model with one layer quantized at a time, for the noise model bias-aware; takes one pass per layer, format and sample</source>
        <translation>הרצת המודל כשכבה אחת מכומתת בכל פעם, עבור מודל הרעש bias-aware; מעבר אחד לכל שכבה, פורמט ודוגמה</translation>
    </message>
</context>
<context>
    <name>WindowBars</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>פתיחת א&amp;חרונים</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>הרצ&amp;ה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;מראה</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;שפה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>סרגל הכלים הראשי</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>אודות Halftone</translation>
    </message>
    <message>
        <source>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;Explores automatic mixed precision for neural networks after S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;Time gains of the Gaudi models are predicted, not measured; measuring on Gaudi and on CUDA devices is untested on hardware.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;חוקרת דיוק מעורב אוטומטי ברשתות עצביות לפי S. Markovich-Golan ואחרים, arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;רווחי הזמן של מודלי Gaudi חזויים ולא נמדדו; מדידה ב-Gaudi ובהתקני CUDA לא נוסתה על חומרה.&lt;/p&gt;&lt;p&gt;תוכנה חופשית ברישיון הציבורי הכללי של GNU, גרסה 3 ואילך.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Open this session</source>
        <translation>פתיחת הפעלה זו</translation>
    </message>
    <message>
        <source>Select this layer</source>
        <translation>בחירת שכבה זו</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>השוואה אל: %1</translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityDialog</name>
    <message>
        <source>Do gains add up?</source>
        <translation>האם הרווחים מצטברים?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, predicted by the same model: %1.</source>
        <translation>
            <numerusform>תצורה אחת של המודל השלם, חזויה באותו מודל: %1.</numerusform>
            <numerusform>%Ln תצורות של המודל השלם, חזויות באותו מודל: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, measured with the gains: %1.</source>
        <translation>
            <numerusform>תצורה אחת של המודל השלם, נמדדה עם הרווחים: %1.</numerusform>
            <numerusform>%Ln תצורות של המודל השלם, נמדדו עם הרווחים: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityPlot</name>
    <message>
        <source>Gains of the whole model over sums of gains</source>
        <translation>רווחי המודל השלם מול סכומי רווחים</translation>
    </message>
    <message>
        <source>Sum of gains (%1)</source>
        <translation>סכום הרווחים (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, predicted (%1)</source>
        <translation>רווח המודל השלם, חזוי (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, measured (%1)</source>
        <translation>רווח המודל השלם, נמדד (%1)</translation>
    </message>
    <message>
        <source>sum of sub-graphs</source>
        <translation>סכום תתי-הגרפים</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>סכום שכבות בודדות</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>שווה</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrateDialog</name>
    <message>
        <source>Calibrate</source>
        <translation>כיול</translation>
    </message>
    <message>
        <source>One document a sample</source>
        <translation>מסמך אחד לדוגמה</translation>
    </message>
    <message>
        <source>Documents joined and cut to equal pieces</source>
        <translation>מסמכים מחוברים וחתוכים לחלקים שווים</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> אסימונים</translation>
    </message>
    <message>
        <source>The model&apos;s folder and the time</source>
        <translation>תיקיית המודל והשעה</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>מה חסר</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;כיול</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;מודל</translation>
    </message>
    <message>
        <source>Calibration &amp;data</source>
        <translation>&amp;נתוני כיול</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;דוגמאות</translation>
    </message>
    <message>
        <source>Sequence &amp;length</source>
        <translation>&amp;אורך הרצף</translation>
    </message>
    <message>
        <source>&amp;Packing</source>
        <translation>א&amp;ריזה</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;שם</translation>
    </message>
    <message>
        <source>Model folder or TorchScript file</source>
        <translation>תיקיית מודל או קובץ TorchScript</translation>
    </message>
    <message>
        <source>Calibration data file</source>
        <translation>קובץ נתוני כיול</translation>
    </message>
    <message>
        <source>Float32</source>
        <translation>Float32</translation>
    </message>
    <message>
        <source>BFloat16: faster, sensitivities differ by about a percent</source>
        <translation>BFloat16: מהיר יותר, הרגישויות שונות בכאחוז</translation>
    </message>
    <message>
        <source>BFloat16 (this CPU has no instructions for it)</source>
        <translation>BFloat16 (למעבד זה אין הוראות לכך)</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Automatic: half of what is free</source>
        <translation>אוטומטי: מחצית הפנוי</translation>
    </message>
    <message>
        <source>Largest resident memory; less of it means more recomputation. Weights are read from the file and do not count.</source>
        <translation>הזיכרון השוכן המרבי; פחות ממנו פירושו חישוב חוזר רב יותר. המשקלים נקראים מהקובץ ואינם נספרים.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>מת&amp;קדם</translation>
    </message>
    <message>
        <source>C&amp;ompute in</source>
        <translation>&amp;חישוב ב-</translation>
    </message>
    <message>
        <source>Memory &amp;budget</source>
        <translation>&amp;תקציב זיכרון</translation>
    </message>
    <message>
        <source>Measure errors of</source>
        <translation>מדידת שגיאות של</translation>
    </message>
    <message>
        <source>Really rounds every tensor to these formats during the calibration, for the noise model measured-error; up to four cost about a quarter of the time</source>
        <translation>מעגל באמת כל טנזור לפורמטים אלה בזמן הכיול, עבור מודל הרעש measured-error; עד ארבעה עולים כרבע מהזמן</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>תיקייה…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>קובץ…</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pts);;All files (*)</source>
        <translation>מודלי TorchScript (*.pt *.pts);;כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>טקסטים (*.jsonl *.txt);;כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>תיקיית המודל</translation>
    </message>
    <message>
        <source>Choose a model: a Hugging Face folder or a TorchScript file.</source>
        <translation>בחרו מודל: תיקיית Hugging Face או קובץ TorchScript.</translation>
    </message>
    <message>
        <source>There is no model at “%1”.</source>
        <translation>אין מודל ב-“%1”.</translation>
    </message>
    <message>
        <source>Choose calibration texts: a .jsonl or .txt file.</source>
        <translation>בחרו טקסטים לכיול: קובץ ‎.jsonl או ‎.txt.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>אין קובץ “%1”.</translation>
    </message>
    <message>
        <source>“%1” holds no model: there is no config.json in it.</source>
        <translation>אין מודל ב-“%1”: אין בה config.json.</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>יש כבר הפעלה אחרת בשם זה.</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrationControl</name>
    <message>
        <source>A calibration is running. Cancel it or wait for it before you start another.</source>
        <translation>כיול פועל. בטלו אותו או המתינו לו לפני התחלת אחר.</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 מתוך %2 דוגמאות</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 אסימונים/ש׳</translation>
    </message>
    <message>
        <source>Calibration: %1</source>
        <translation>כיול: %1</translation>
    </message>
    <message numerus="yes">
        <source>Calibration: %Ln remarks, the last one: %1</source>
        <translation>
            <numerusform>כיול: הערה אחת: %1</numerusform>
            <numerusform>כיול: %Ln הערות, האחרונה: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled before its first sample; nothing was stored.</source>
        <translation>הכיול בוטל לפני הדוגמה הראשונה; דבר לא נשמר.</translation>
    </message>
    <message>
        <source>The calibration was cancelled: %1 of %2 samples are finished and kept. Run › Resume calibration continues it.</source>
        <translation>הכיול בוטל: %1 מתוך %2 דוגמאות הסתיימו ונשמרו. הרצה › המשך הכיול ממשיך אותו.</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>משימה אחרת רצה. בטלו אותה או המתינו לה תחילה.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>כיול</translation>
    </message>
    <message>
        <source>%1 samples are calibrated.</source>
        <translation>%1 דוגמאות כוילו.</translation>
    </message>
</context>
<context>
    <name>halftone::ChangesView</name>
    <message>
        <source>gain %1, loss MSE %2 nats²</source>
        <translation>רווח %1, MSE של ההפסד %2 nats²</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>There</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>כאן</translation>
    </message>
    <message>
        <source>Change of loss MSE (nats²)</source>
        <translation>שינוי ב-MSE של ההפסד (nats²)</translation>
    </message>
    <message>
        <source>Layers whose format differs</source>
        <translation>שכבות שהפורמט שלהן שונה</translation>
    </message>
    <message>
        <source>Configuration to compare with</source>
        <translation>תצורה להשוואה</translation>
    </message>
    <message>
        <source>Compare with this one</source>
        <translation>השוואה לזו</translation>
    </message>
    <message>
        <source>Remember the solution on screen, then move the threshold or pin layers: the list shows what that changes</source>
        <translation>זכירת הפתרון שעל המסך, ואז הזזת הסף או קיבוע שכבות: הרשימה מראה מה זה משנה</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>בהשוואה אל</translation>
    </message>
    <message>
        <source>every layer in the baseline</source>
        <translation>כל השכבות בפורמט הבסיס</translation>
    </message>
    <message>
        <source>the remembered solution</source>
        <translation>הפתרון שנזכר</translation>
    </message>
    <message>
        <source>What a solution changes is listed here once there is one.</source>
        <translation>מה שפתרון משנה מופיע כאן כשיש פתרון.</translation>
    </message>
    <message>
        <source>This configuration has formats that the present gains lack: choose other gains, or another configuration.</source>
        <translation>לתצורה זו פורמטים שחסרים ברווחים הנוכחיים: בחרו רווחים אחרים, או תצורה אחרת.</translation>
    </message>
    <message>
        <source>Every layer has the same format in both.</source>
        <translation>לכל שכבה אותו פורמט בשתיהן.</translation>
    </message>
    <message>
        <source>gains as much</source>
        <comment>the model …</comment>
        <translation>מרוויח אותו הדבר</translation>
    </message>
    <message>
        <source>gains %1 more</source>
        <comment>the model …</comment>
        <translation>מרוויח %1 יותר</translation>
    </message>
    <message>
        <source>gains %1 less</source>
        <comment>the model …</comment>
        <translation>מרוויח %1 פחות</translation>
    </message>
    <message>
        <source>its predicted loss MSE is the same</source>
        <translation>ה-MSE הנחזה של ההפסד שלו זהה</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 higher</source>
        <translation>ה-MSE הנחזה של ההפסד שלו גבוה ב-%1</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 lower</source>
        <translation>ה-MSE הנחזה של ההפסד שלו נמוך ב-%1</translation>
    </message>
    <message>
        <source>Here the model %1, and %2.</source>
        <comment>%1: gains … more; %2: its loss MSE is … higher</comment>
        <translation>כאן המודל %1, ו%2.</translation>
    </message>
    <message>
        <source>the solution before the last step</source>
        <translation>הפתרון שלפני הצעד האחרון</translation>
    </message>
    <message>
        <source>the solution of “%1”</source>
        <comment>name of a session</comment>
        <translation>הפתרון של “%1”</translation>
    </message>
    <message>
        <source>another session…</source>
        <translation>הפעלה אחרת…</translation>
    </message>
    <message>
        <source>“%1” has other layers or formats than this session: there is nothing to compare.</source>
        <translation>ל-“%1” שכבות או פורמטים אחרים מאשר להפעלה זו: אין מה להשוות.</translation>
    </message>
    <message>
        <source>“%1” has no solution: %2</source>
        <translation>ל-“%1” אין פתרון: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) differ.</source>
        <translation>
            <numerusform>שכבה אחת שונה.</numerusform>
            <numerusform>%Ln שכבות שונות.</numerusform>
        </translation>
    </message>
    <message>
        <source>There: %1. Here: %2.</source>
        <translation>שם: %1. כאן: %2.</translation>
    </message>
    <message>
        <source>Press Enter to choose the session whose solution is compared.</source>
        <translation>הקישו Enter כדי לבחור את ההפעלה שפתרונה יושווה.</translation>
    </message>
    <message>
        <source>the strategy “%1”</source>
        <translation>האסטרטגיה “%1”</translation>
    </message>
    <message>
        <source>This strategy has no configuration within the threshold: it would have to lower nothing.</source>
        <translation>לאסטרטגיה זו אין תצורה בתוך הסף: היא הייתה נאלצת לא להוריד דבר.</translation>
    </message>
</context>
<context>
    <name>halftone::ColorBar</name>
    <message>
        <source>Colour scale</source>
        <translation>סולם צבעים</translation>
    </message>
    <message>
        <source>%1, logarithmic scale; what is not above zero is darkest</source>
        <translation>%1, סולם לוגריתמי; מה שאינו מעל אפס הוא הכהה ביותר</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, מ-%2 עד %3</translation>
    </message>
</context>
<context>
    <name>halftone::CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer words.</source>
        <translation>אין התאמה. נסו פחות מילים.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>פקודות</translation>
    </message>
    <message>
        <source>A command, a layer or a session</source>
        <translation>פקודה, שכבה או הפעלה</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>מה לחפש</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>פקודות מתאימות</translation>
    </message>
</context>
<context>
    <name>halftone::ComparisonDialog</name>
    <message>
        <source>rank correlation %1</source>
        <translation>מתאם דירוג %1</translation>
    </message>
    <message>
        <source>no rank correlation</source>
        <translation>אין מתאם דירוג</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 בהשוואה אל %2</translation>
    </message>
    <message>
        <source>Sensitivity in %1 (nats²)</source>
        <translation>רגישות ב-%1 (nats²)</translation>
    </message>
    <message>
        <source>Only in %1: %2.</source>
        <translation>רק ב-%1: %2.</translation>
    </message>
    <message>
        <source>Sensitivities</source>
        <translation>רגישויות</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>רווחים</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>פשרה</translation>
    </message>
    <message>
        <source>The largest gain at equal thresholds, each session under its own decisions.</source>
        <translation>הרווח הגדול ביותר בספים שווים, כל הפעלה לפי החלטותיה.</translation>
    </message>
    <message>
        <source>Changed layers</source>
        <translation>שכבות שהשתנו</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln layer(s) in both, %2.</source>
        <translation>
            <numerusform>%1: שכבה אחת בשתיהן, %2.</numerusform>
            <numerusform>%1: %Ln שכבות בשתיהן, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity in the others (nats²)</source>
        <translation>רגישות באחרות (nats²)</translation>
    </message>
    <message>
        <source>Where the sensitivities differ: red layers are more sensitive than in %1, blue ones less. Empty places have no ratio.</source>
        <translation>היכן הרגישויות נבדלות: שכבות אדומות רגישות יותר מאשר ב-%1, כחולות פחות. למקומות ריקים אין יחס.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;הפעלה</translation>
    </message>
    <message>
        <source>Difference map</source>
        <translation>מפת הבדלים</translation>
    </message>
    <message>
        <source>%1, %2: baseline %3 and %4, %5.</source>
        <translation>%1, %2: בסיס %3 ו-%4, %5.</translation>
    </message>
    <message>
        <source>%1: no timing of the same source, workload and formats.</source>
        <translation>%1: אין תזמון מאותו מקור, עומס ופורמטים.</translation>
    </message>
    <message>
        <source>%1: there is none, %2.</source>
        <translation>%1: אין, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) have another format than in %1, each session solved at its own threshold.</source>
        <translation>
            <numerusform>לשכבה אחת פורמט אחר מאשר ב-%1, כל הפעלה נפתרה בסף שלה.</numerusform>
            <numerusform>ל-%Ln שכבות פורמט אחר מאשר ב-%1, כל הפעלה נפתרה בסף שלה.</numerusform>
        </translation>
    </message>
    <message>
        <source>The solutions, each at its session&apos;s threshold, give every layer the same format.</source>
        <translation>הפתרונות, כל אחד בסף של הפעלתו, נותנים לכל שכבה אותו פורמט.</translation>
    </message>
</context>
<context>
    <name>halftone::ConfigurationBars</name>
    <message>
        <source>Gains of the configurations of the sub-graph</source>
        <translation>רווחי התצורות של תת-הגרף</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>רווח (%1)</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>סכום שכבות בודדות</translation>
    </message>
    <message>
        <source>theoretical (MACs)</source>
        <translation>תאורטי (MAC)</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>נבחרה</translation>
    </message>
    <message>
        <source>dominated</source>
        <translation>נשלטת</translation>
    </message>
    <message>
        <source>within its spread</source>
        <translation>בתוך הפיזור</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Gain %1 (%2)</source>
        <translation>רווח %1 (%2)</translation>
    </message>
    <message>
        <source>Not larger than its spread: it may as well be none</source>
        <translation>לא גדול מהפיזור: ייתכן שאין רווח כלל</translation>
    </message>
    <message>
        <source>Sum of single layers %1</source>
        <translation>סכום שכבות בודדות %1</translation>
    </message>
    <message>
        <source>Theoretical %1</source>
        <translation>תאורטי %1</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>MSE של ההפסד %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>נבחרה</translation>
    </message>
    <message>
        <source>Dominated: another configuration gains at least as much for no more loss</source>
        <translation>נשלטת: תצורה אחרת מרוויחה לפחות כך בלי הפסד גדול יותר</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>digit, format: “0 BF16”</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time %1</source>
        <extracomment>%1: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>זמן %1</translation>
    </message>
</context>
<context>
    <name>halftone::DecisionBar</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>זמן</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>זמן לפי מספרי MAC</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>זיכרון</translation>
    </message>
    <message>
        <source>What to gain: time of each configuration, time that multiply-accumulates alone would take at peak rate, or bytes of weights</source>
        <translation>מה להרוויח: זמן של כל תצורה, הזמן שפעולות כפל-וחיבור לבדן היו אורכות בקצב שיא, או בתים של משקלים</translation>
    </message>
    <message>
        <source>Where the time gains come from</source>
        <translation>מאין באים רווחי הזמן</translation>
    </message>
    <message>
        <source>O&amp;bjective</source>
        <translation>&amp;מטרה</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>מק&amp;ור</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>&amp;רעש</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>החדש ביותר</translation>
    </message>
    <message>
        <source>How the loss of a quantized layer is predicted.</source>
        <translation>כיצד נחזה ההפסד של שכבה מכומתת.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formats that a layer may have: %1</source>
        <translation>פורמטים שמותרים לשכבה: %1</translation>
    </message>
</context>
<context>
    <name>halftone::Exploration</name>
    <message>
        <source>Go to “%1”</source>
        <translation>מעבר אל “%1”</translation>
    </message>
</context>
<context>
    <name>halftone::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Configuration of Halftone (JSON)</source>
        <translation>תצורה של Halftone (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>טבלה (CSV)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>תיקייה לכתיבה</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>מה חסר</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;ייצוא</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>י&amp;עד</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;תיקייה</translation>
    </message>
    <message>
        <source>Looking for a solution that it can…</source>
        <translation>מחפש פתרון שהיעד יכול להביע…</translation>
    </message>
    <message>
        <source>Export a &amp;solution that it can express: %1</source>
        <translation>ייצוא &amp;פתרון שהיעד יכול להביע: %1</translation>
    </message>
    <message>
        <source>%1
Nor is there another solution: %2</source>
        <translation>%1
גם אין פתרון אחר: %2</translation>
    </message>
    <message>
        <source>Specified for %1.

It cannot express:
%2</source>
        <translation>נכתב עבור %1.

אין אפשרות להביע:
%2</translation>
    </message>
    <message>
        <source>The format of every layer and what it was solved for. Complete, but only Halftone reads it.</source>
        <translation>הפורמט של כל שכבה ולשם מה נפתר. שלם, אך רק Halftone קוראת זאת.</translation>
    </message>
    <message>
        <source>The format and figures of every layer, and the gains: for spreadsheets. No program runs it.</source>
        <translation>הפורמט והנתונים של כל שכבה, והרווחים: לגיליונות אלקטרוניים. אף תוכנה אינה מריצה זאת.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>בחרו תיקייה.</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>“%1” הוא קובץ, לא תיקייה.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>אין תיקייה “%1”.</translation>
    </message>
    <message>
        <source>“%1” cannot be written to.</source>
        <translation>לא ניתן לכתוב אל “%1”.</translation>
    </message>
    <message>
        <source>The solution on screen cannot be exported for this target.</source>
        <translation>לא ניתן לייצא את הפתרון שעל המסך ליעד זה.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>בחרו יעד אחר.</translation>
    </message>
    <message>
        <source>“%1” holds an export already. Write into it, and replace files of the same names?</source>
        <translation>ב-“%1” כבר יש ייצוא. לכתוב לתוכה ולהחליף קבצים באותם שמות?</translation>
    </message>
    <message>
        <source>Nothing in the folder says that Halftone wrote “%1”, which would be replaced. Choose another folder, or move it away.</source>
        <translation>דבר בתיקייה אינו מעיד ש-Halftone כתבה את “%1”, והקובץ היה מוחלף. בחרו תיקייה אחרת, או העבירו אותו למקום אחר.</translation>
    </message>
</context>
<context>
    <name>halftone::ExportOffers</name>
    <message>
        <source>costs %1 of loss MSE (%2 instead of %3)</source>
        <translation>עולה %1 ב-MSE של ההפסד (%2 במקום %3)</translation>
    </message>
    <message>
        <source>costs no gain (%1 instead of %2)</source>
        <translation>לא עולה רווח (%1 במקום %2)</translation>
    </message>
    <message>
        <source>costs %1 of gain (%2 instead of %3)</source>
        <translation>עולה %1 של רווח (%2 במקום %3)</translation>
    </message>
</context>
<context>
    <name>halftone::FormatMenu</name>
    <message>
        <source>For&amp;mats</source>
        <translation>&amp;פורמטים</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>halftone::GainCurvesPlot</name>
    <message>
        <source>Gain of every session over the threshold</source>
        <translation>הרווח של כל הפעלה מול הסף</translation>
    </message>
    <message>
        <source>Threshold τ (%)</source>
        <translation>סף τ (%)</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>רווח (%1)</translation>
    </message>
</context>
<context>
    <name>halftone::GraphCanvas</name>
    <message>
        <source>Graph of the model</source>
        <translation>גרף המודל</translation>
    </message>
    <message>
        <source>Blocks, their sequential sub-graphs, and in those layers and operations. Enter goes in, Escape out, arrow keys lead along the edges, Space opens a run of identical blocks.</source>
        <translation>בלוקים, תת-הגרפים הסדרתיים שלהם, ובהם שכבות ופעולות. Enter נכנס, Esc יוצא, מקשי החצים מובילים לאורך הקשתות, מקש הרווח מרחיב רצף של בלוקים זהים.</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMap</name>
    <message>
        <source>One cell per layer; the layer table shows the same figures</source>
        <translation>תא אחד לשכבה; טבלת השכבות מראה אותם נתונים</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 ועוד %Ln</numerusform>
            <numerusform>%1 ועוד %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>No layer selected</source>
        <translation>לא נבחרה שכבה</translation>
    </message>
    <message>
        <source>The sensitivity of each layer is drawn here with the first calibrated sample.</source>
        <translation>הרגישות של כל שכבה תצויר כאן עם הדוגמה המכוילת הראשונה.</translation>
    </message>
    <message>
        <source>Loss MSE if quantized %1</source>
        <translation>MSE של ההפסד אם תכומת %1</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>%1 מהתקציב</translation>
    </message>
    <message>
        <source>Format %1</source>
        <translation>פורמט %1</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>מפת חום</translation>
    </message>
    <message>
        <source>Drag an end: layers outside stand back. Double click: the whole range</source>
        <translation>גררו קצה: שכבות שמחוץ לטווח נסוגות. לחיצה כפולה: הטווח כולו</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <comment>name of a value</comment>
        <translation>%1: אין ערך</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMapPanel</name>
    <message>
        <source>Colour b&amp;y</source>
        <translation>צ&amp;ביעה לפי</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>צביעה לפי</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>סולם</translation>
    </message>
    <message>
        <source>Colours, logarithmic or linear, and which values stand back</source>
        <translation>צבעים, לוגריתמי או לינארי, ואילו ערכים נסוגים</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>&amp;לוגריתמי</translation>
    </message>
    <message>
        <source>L&amp;inear</source>
        <translation>לי&amp;נארי</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>&amp;Viridis</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>&amp;Cividis</translation>
    </message>
    <message>
        <source>Dark violet to yellow</source>
        <translation>סגול כהה עד צהוב</translation>
    </message>
    <message>
        <source>Dark blue to yellow: alike for red-green blind eyes</source>
        <translation>כחול כהה עד צהוב: זהה לעיניים עיוורות לאדום-ירוק</translation>
    </message>
    <message>
        <source>&amp;Grey out below</source>
        <translation>ה&amp;אפרה מתחת ל-</translation>
    </message>
    <message>
        <source>Values below this stand back</source>
        <translation>ערכים מתחת לזה נסוגים</translation>
    </message>
    <message>
        <source>&amp;and above</source>
        <translation>&amp;ומעל</translation>
    </message>
    <message>
        <source>Values above this stand back</source>
        <translation>ערכים מעל לזה נסוגים</translation>
    </message>
    <message>
        <source>&amp;Whole range</source>
        <translation>הטווח ה&amp;שלם</translation>
    </message>
    <message>
        <source>A number such as 1e-5, 5% or 20us; empty: no limit</source>
        <translation>מספר כגון 1e-5, 5% או 20us; ריק: אין מגבלה</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>אין מגבלה</translation>
    </message>
</context>
<context>
    <name>halftone::HelpPage</name>
    <message>
        <source>Page</source>
        <translation>דף</translation>
    </message>
</context>
<context>
    <name>halftone::HelpWindow</name>
    <message>
        <source>Search in all pages</source>
        <translation>חיפוש בכל הדפים</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>מילים לחיפוש</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>תוכן עניינים</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>מקומות שנמצאו</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>באף דף אין את כל המילים האלה.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>אחורה</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>קדימה</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>דף ראשון</translation>
    </message>
    <message>
        <source>%1 – Halftone help</source>
        <comment>title of a page</comment>
        <translation>%1 – עזרה של Halftone</translation>
    </message>
</context>
<context>
    <name>halftone::ImportGainsDialog</name>
    <message>
        <source>Import gains</source>
        <translation>ייבוא רווחים</translation>
    </message>
    <message>
        <source>What were the gains in %1 measured with?</source>
        <translation>במה נמדדו הרווחים שב-%1?</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>Time of the whole model with every layer at the baseline format</source>
        <translation>זמן המודל השלם כשכל השכבות בפורמט הבסיס</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;ייבוא</translation>
    </message>
    <message>
        <source>&amp;Whole model</source>
        <translation>&amp;מודל שלם</translation>
    </message>
</context>
<context>
    <name>halftone::Inspector</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>רגישות</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>MSE של ההפסד</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>רווח לבדה</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>הגבלה</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>ודאות</translation>
    </message>
    <message>
        <source>GEMM</source>
        <translation>GEMM</translation>
    </message>
    <message>
        <source>How often the solver gives the layer this format again when the samples are drawn anew from those calibrated</source>
        <translation>באיזו תדירות הפותר נותן לשכבה שוב פורמט זה כשהדוגמאות נדגמות מחדש מתוך המכוילות</translation>
    </message>
    <message>
        <source>Pin of %1</source>
        <translation>קיבוע של %1</translation>
    </message>
    <message>
        <source>Keep this layer in one format whatever the threshold</source>
        <translation>השארת שכבה זו בפורמט אחד בכל סף</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers selected</source>
        <translation>
            <numerusform>נבחרה שכבה אחת</numerusform>
            <numerusform>נבחרו %Ln שכבות</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · loss MSE if quantized %2 nats²</source>
        <translation>%1 · MSE של ההפסד אם תכומת %2 nats²</translation>
    </message>
    <message>
        <source>%1, %2 of the budget</source>
        <translation>%1, %2 מהתקציב</translation>
    </message>
    <message>
        <source>Open a model or a session: what you select of it is described here.</source>
        <translation>פתחו מודל או הפעלה: מה שתבחרו מתואר כאן.</translation>
    </message>
    <message>
        <source>Select a sub-graph in the partition; its figures come with the first calibrated sample.</source>
        <translation>בחרו תת-גרף בחלוקה; נתוניו באים עם הדוגמה המכוילת הראשונה.</translation>
    </message>
    <message>
        <source>Click a cell of the heat map, or a row of the layer table.</source>
        <translation>לחצו על תא במפת החום, או על שורה בטבלת השכבות.</translation>
    </message>
    <message>
        <source>Not pinned</source>
        <translation>לא מקובעת</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>קיבוע ל-%1</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>לא נבחר דבר</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>שכבה אחת</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>שכבה אחת</numerusform>
            <numerusform>%Ln שכבות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>תצורה אחת</numerusform>
            <numerusform>%Ln תצורות</numerusform>
        </translation>
    </message>
    <message>
        <source>one of %1 alike</source>
        <translation>אחד מתוך %1 זהים</translation>
    </message>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1, שגיאת תקן %2</translation>
    </message>
    <message>
        <source>%1 nats²</source>
        <translation>%1 nats²</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>%1 מהתקציב</translation>
    </message>
    <message>
        <source>would be %1 of the budget</source>
        <translation>תהיה %1 מהתקציב</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>keeps its format in %1 of the re-draws</source>
        <translation>שומרת על הפורמט שלה ב-%1 מהדגימות החוזרות</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 at %2 tokens</source>
        <translation>%1 ב-%2 אסימונים</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 פרמטרים</translation>
    </message>
    <message>
        <source>What the engines of the device are busy for: matrix engine (MME), vector engines (TPC) and memory (HBM). They overlap, so the parts may exceed the whole.</source>
        <translation>במה עסוקים מנועי ההתקן: מנוע המטריצות (MME), מנועי הווקטורים (TPC) והזיכרון (HBM). הם חופפים, ולכן החלקים עשויים לעלות על השלם.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>החלפות</translation>
    </message>
    <message>
        <source>What the best choice loses in gain and saves in loss MSE if this layer, with those tied to it, has another format: solved again for each</source>
        <translation>מה שהבחירה הטובה ביותר מאבדת ברווח וחוסכת ב-MSE של ההפסד אם לשכבה זו, עם הקשורות אליה, פורמט אחר: נפתר מחדש לכל אחד</translation>
    </message>
    <message>
        <source>Where the best choice gives this layer another format as the threshold grows, among a hundred thresholds over the whole range</source>
        <translation>היכן הבחירה הטובה ביותר נותנת לשכבה זו פורמט אחר כשהסף גדל, מבין מאה ספים על פני הטווח כולו</translation>
    </message>
    <message>
        <source>Time %1.
At the baseline %2.</source>
        <extracomment>%1 and %2: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>זמן %1.
בבסיס %2.</translation>
    </message>
    <message>
        <source>Time %1.</source>
        <translation>זמן %1.</translation>
    </message>
    <message>
        <source>computed while the threshold rests</source>
        <translation>מחושב כשהסף נח</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>לא יכול להיות לה פורמט אחר</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>בשום מקום</translation>
    </message>
    <message>
        <source>told under a threshold of τ or loss MSE</source>
        <translation>מוצג כשהסף הוא τ או MSE של ההפסד</translation>
    </message>
</context>
<context>
    <name>halftone::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>התקדמות המשימה הפועלת</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מבטל…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>מושהית</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>עוד %Ln</numerusform>
            <numerusform>עוד %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Press to list all jobs</source>
        <translation>%1
לחצו לרשימת כל המשימות</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>בתהליך השהיה</translation>
    </message>
    <message>
        <source>Stop the running job; what is finished is kept</source>
        <translation>לעצור את המשימה הרצה; מה שהסתיים נשמר</translation>
    </message>
</context>
<context>
    <name>halftone::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>ממתינה</translation>
    </message>
    <message>
        <source>running</source>
        <translation>רצה</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>מושהית</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>מסתיימת</translation>
    </message>
    <message>
        <source>done</source>
        <translation>הושלמה</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>בוטלה</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשלה</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 שע׳ %2 דק׳</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 דק׳ %2 שנ׳</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>נותרה שעה אחת</numerusform>
            <numerusform>נותרו %Ln שעות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>נותרה דקה אחת</numerusform>
            <numerusform>נותרו %Ln דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>נותרה שנייה אחת</numerusform>
            <numerusform>נותרו %Ln שניות</numerusform>
        </translation>
    </message>
    <message>
        <source>Job</source>
        <translation>משימה</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Progress, result</source>
        <translation>התקדמות, תוצאה</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>זמן שנותר</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>בתהליך השהיה</translation>
    </message>
</context>
<context>
    <name>halftone::JobsPanel</name>
    <message>
        <source>What calibrates, measures, validates or is written is listed here until you clear it.</source>
        <translation>מה שמכויל, נמדד, מאומת או נכתב מופיע כאן עד שתנקו אותו.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Stop the selected job; what is finished is kept</source>
        <translation>עצירת המשימה הנבחרת; מה שהסתיים נשמר</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Begin nothing further; what runs is finished</source>
        <translation>לא להתחיל דבר נוסף; מה שרץ יסתיים</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Do it again, or what it still lacks</source>
        <translation>לעשות שוב, או את מה שעוד חסר</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>ניקוי שהסתיימו</translation>
    </message>
    <message>
        <source>Take what has ended off this list</source>
        <translation>הסרת מה שהסתיים מרשימה זו</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>משימות</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Show all that is known of how the job ended</source>
        <translation>הצגת כל הידוע על סיום המשימה</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>חידוש</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>First</source>
        <translation>לראש התור</translation>
    </message>
    <message>
        <source>Begin the selected job before the others that wait</source>
        <translation>להתחיל את המשימה שנבחרה לפני האחרות שממתינות</translation>
    </message>
</context>
<context>
    <name>halftone::KeptDialog</name>
    <message>
        <source>Name and note</source>
        <translation>שם והערה</translation>
    </message>
    <message>
        <source>Where it serves, what was found out about it</source>
        <translation>היכן היא בשימוש, מה נמצא לגביה</translation>
    </message>
    <message>
        <source>A kept configuration needs a name.</source>
        <translation>לתצורה שמורה דרוש שם.</translation>
    </message>
    <message>
        <source>Another configuration is kept under this name.</source>
        <translation>תצורה אחרת שמורה בשם זה.</translation>
    </message>
</context>
<context>
    <name>halftone::KeptListModel</name>
    <message>
        <source>gain %1 · τ %2 · loss MSE %3</source>
        <translation>רווח %1‏ · ‏τ %2‏ · ‏MSE של ההפסד %3</translation>
    </message>
    <message numerus="yes">
        <source>Noise model %1, %Ln pin(s)</source>
        <translation>
            <numerusform>מודל רעש %1, קיבוע אחד</numerusform>
            <numerusform>מודל רעש %1, %Ln קיבועים</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for: at most %1</source>
        <translation>נדרש: לכל היותר %1</translation>
    </message>
</context>
<context>
    <name>halftone::KeptPanel</name>
    <message>
        <source>Kept configurations</source>
        <translation>תצורות שנשמרו</translation>
    </message>
    <message>
        <source>Solutions that you keep or export are listed here.</source>
        <translation>פתרונות שתשמרו או תייצאו מופיעים כאן.</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>שם והערה…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
</context>
<context>
    <name>halftone::LayerActions</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;שכבות</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>קיבוע ל-%1</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>הסרת הקיבוע</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>לא %1</translation>
    </message>
    <message>
        <source>Tie together</source>
        <translation>קשירה יחד</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>התרה</translation>
    </message>
    <message>
        <source>Select this role in all blocks</source>
        <translation>בחירת תפקיד זה בכל הבלוקים</translation>
    </message>
    <message>
        <source>Select this block</source>
        <translation>בחירת בלוק זה</translation>
    </message>
    <message>
        <source>Select this sub-graph</source>
        <translation>בחירת תת-גרף זה</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>שכבות</translation>
    </message>
    <message>
        <source>Pin, exclude or tie the selected layers</source>
        <translation>קיבוע, החרגה או קשירה של השכבות הנבחרות</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTable</name>
    <message>
        <source>Copy as tab-separated values</source>
        <translation>העתקה מופרדת בטאבים</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>שכבות</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 מתוך %2 שכבות</translation>
    </message>
    <message>
        <source>&lt;p&gt;A layer is shown if it fits every word:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a regular expression, in name, role, format or restriction&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a figure and a number&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a text, with or without something&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;anything but this&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Figures: %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;שכבה מוצגת אם היא מתאימה לכל מילה:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;ביטוי רגולרי, בשם, בתפקיד, בפורמט או בהגבלה&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;נתון ומספר&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;טקסט, עם משהו או בלעדיו&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;כל דבר חוץ מזה&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;נתונים: %1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>שמירה כ-CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Filter layers, for example q_proj block&gt;=4 share&gt;5%</source>
        <translation>סינון שכבות, למשל q_proj block&gt;=4 share&gt;5%</translation>
    </message>
    <message>
        <source>Filter of the layer table</source>
        <translation>מסנן של טבלת השכבות</translation>
    </message>
    <message>
        <source>The selected layers, or all that are shown, in the shown columns (Ctrl+C)</source>
        <translation>השכבות הנבחרות, או כל המוצגות, בעמודות המוצגות (Ctrl+C)</translation>
    </message>
    <message>
        <source>The layers that are shown, in every column</source>
        <translation>השכבות המוצגות, בכל העמודות</translation>
    </message>
    <message>
        <source>Which figures are shown</source>
        <translation>אילו נתונים מוצגים</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>טבלאות (*.csv)</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTableModel</name>
    <message>
        <source>linear</source>
        <translation>לינארית</translation>
    </message>
    <message>
        <source>matmul</source>
        <translation>כפל מטריצות</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>בלוק</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>פרמטרים</translation>
    </message>
    <message>
        <source>Sensitivity (nats²)</source>
        <translation>רגישות (nats²)</translation>
    </message>
    <message>
        <source>± standard error (nats²)</source>
        <translation>± שגיאת תקן (nats²)</translation>
    </message>
    <message>
        <source>Loss MSE if quantized (nats²)</source>
        <translation>MSE של ההפסד אם תכומת (nats²)</translation>
    </message>
    <message>
        <source>Share of budget</source>
        <translation>חלק מהתקציב</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>פורמט</translation>
    </message>
    <message>
        <source>Keeps its format</source>
        <translation>שומרת על הפורמט</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>הגבלה</translation>
    </message>
    <message>
        <source>Sub-graph</source>
        <translation>תת-גרף</translation>
    </message>
    <message>
        <source>How strongly the loss scatters when the layer&apos;s operands are rounded; nats² per unit of relative noise power</source>
        <translation>כמה ההפסד מתפזר כשהאופרנדים של השכבה מעוגלים; nats² ליחידת הספק רעש יחסי</translation>
    </message>
    <message>
        <source>Of the sensitivity, from the scatter between samples; nats²</source>
        <translation>של הרגישות, מהפיזור בין הדוגמאות; nats²</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss if this layer is quantized; nats²</source>
        <translation>השינוי הריבועי הממוצע החזוי של ההפסד אם שכבה זו תכומת; nats²</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use if quantized</source>
        <translation>חלקה ב-MSE שהסף מתיר: בשימוש, או מה שתשתמש בו אם תכומת</translation>
    </message>
    <message>
        <source>Share of the re-draws of the samples in which the solver gives the layer this format again; little: more samples may change it</source>
        <translation>חלק הדגימות החוזרות שבהן הפותר נותן לשכבה שוב פורמט זה; מעט: דוגמאות נוספות עשויות לשנות</translation>
    </message>
    <message>
        <source>Not a regular expression: %1 at character %2</source>
        <translation>לא ביטוי רגולרי: %1 בתו %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is none of the figures: %2</source>
        <translation>%1 אינו אחד הנתונים: %2</translation>
    </message>
    <message>
        <source>After %1 comes a value</source>
        <translation>אחרי %1 בא ערך</translation>
    </message>
    <message>
        <source>%1 is a text: it can be compared by = and != alone</source>
        <translation>%1 הוא טקסט: אפשר להשוותו רק ב-= וב-!=</translation>
    </message>
    <message>
        <source>%1 is not a number such as 1e-5, 5%, 20us or 2M</source>
        <translation>%1 אינו מספר כגון 1e-5, 5%, 20us או 2M</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>gain, source</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>… of the input (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… של הקלט (nats²)</translation>
    </message>
    <message>
        <source>… of the weight (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… של המשקל (nats²)</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>רווח לבדה</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>מחיר ההחלפה</translation>
    </message>
    <message>
        <source>Loss MSE saved by flipping (nats²)</source>
        <translation>MSE של ההפסד שנחסך בהחלפה (nats²)</translation>
    </message>
    <message>
        <source>Flips at τ</source>
        <translation>מתחלף ב-τ</translation>
    </message>
    <message>
        <source>Measured alone / predicted</source>
        <translation>נמדד לבדה / נחזה</translation>
    </message>
    <message>
        <source>Measured rounding / predicted</source>
        <translation>עיגול נמדד / נחזה</translation>
    </message>
    <message>
        <source>The input&apos;s part of the sensitivity; of a matmul: its first operand&apos;s; nats²</source>
        <translation>חלק הקלט ברגישות; ב-matmul: של האופרנד הראשון; nats²</translation>
    </message>
    <message>
        <source>The weight&apos;s part of the sensitivity; of a matmul: its second operand&apos;s; nats²</source>
        <translation>חלק המשקל ברגישות; ב-matmul: של האופרנד השני; nats²</translation>
    </message>
    <message>
        <source>What lowering this layer alone in its sub-graph brings</source>
        <translation>מה שמביאה הורדת שכבה זו לבדה בתת-הגרף שלה</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer, with those tied to it, has another format; of several formats the cheapest. Solved again for every layer</source>
        <translation>הרווח שהבחירה הטובה ביותר מאבדת אם לשכבה זו, עם הקשורות אליה, פורמט אחר; מכמה פורמטים הזול ביותר. נפתר מחדש לכל שכבה</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice then has less; nats²</source>
        <translation>MSE של ההפסד שנחסך אז לבחירה הטובה ביותר; nats²</translation>
    </message>
    <message>
        <source>The thresholds from which the best choice gives this layer another format, among a hundred over the whole range</source>
        <translation>הספים שמהם הבחירה הטובה ביותר נותנת לשכבה זו פורמט אחר, מבין מאה על פני הטווח כולו</translation>
    </message>
    <message>
        <source>Loss MSE measured with this layer alone quantized, over the predicted one</source>
        <translation>MSE של ההפסד שנמדד כשרק שכבה זו מכומתת, חלקי זה שנחזה</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>MSE של ההפסד של האופרנדים המעוגלים באמת, בסדר ראשון, חלקי זה שהפורמט לבדו חוזה</translation>
    </message>
</context>
<context>
    <name>halftone::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>מקרא</translation>
    </message>
</context>
<context>
    <name>halftone::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>בלי פרטים</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>אזהרות ושגיאות</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>שגיאות</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>הרמות המוצגות</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>אילו שורות מוצגות</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>מסנן</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>מסנן היומן</translation>
    </message>
    <message>
        <source>Show the lines in which this is found: text or a regular expression</source>
        <translation>הצגת השורות שבהן זה נמצא: טקסט או ביטוי רגולרי</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>העתקת השורות הנבחרות, או כל המוצגות</translation>
    </message>
    <message>
        <source>Save the selected lines, or all that are shown, as a text file</source>
        <translation>שמירת השורות הנבחרות, או כל המוצגות, כקובץ טקסט</translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation>הכול נמצא ב-%1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>שמירה…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>ניקוי</translation>
    </message>
    <message>
        <source>Empty this list; the file keeps its lines</source>
        <translation>ריקון רשימה זו; הקובץ שומר את שורותיו</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>שמירת היומן</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>קובצי טקסט (*.txt)</translation>
    </message>
    <message>
        <source>The log is written to %1.</source>
        <translation>היומן נכתב אל %1.</translation>
    </message>
</context>
<context>
    <name>halftone::LogTableModel</name>
    <message>
        <source>detail</source>
        <translation>פרט</translation>
    </message>
    <message>
        <source>info</source>
        <translation>מידע</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>אזהרה</translation>
    </message>
    <message>
        <source>error</source>
        <translation>שגיאה</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>שעה</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>רמה</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>טקסט</translation>
    </message>
</context>
<context>
    <name>halftone::MainWindow</name>
    <message>
        <source>Timing</source>
        <translation>תזמון</translation>
    </message>
    <message>
        <source>The language changes when the running job has ended.</source>
        <translation>השפה תתחלף כשהמשימה הפועלת תסתיים.</translation>
    </message>
    <message>
        <source>“%1” was deleted in another window.</source>
        <translation>“%1” נמחקה בחלון אחר.</translation>
    </message>
    <message>
        <source>%1 – Halftone</source>
        <translation>%1 – Halftone</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>משימות</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>The library “%1” may only be read: what you decide, calibrate or keep is not stored.</source>
        <translation>הספרייה “%1” לקריאה בלבד: מה שתחליטו, תכיילו או תשמרו אינו נשמר.</translation>
    </message>
</context>
<context>
    <name>halftone::MeasureDialog</name>
    <message>
        <source>Measure gains</source>
        <translation>מדידת רווחים</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>כמו במחשב זה</translation>
    </message>
    <message>
        <source>Path of the model on the workers&apos; hosts</source>
        <translation>נתיב המודל במחשבי העובדים</translation>
    </message>
    <message>
        <source>Names, separated by commas, the baseline first: bf16,fp8_e4m3</source>
        <translation>שמות מופרדים בפסיקים, הבסיס תחילה: bf16,fp8_e4m3</translation>
    </message>
    <message>
        <source>Mixed configurations of the whole model that are measured too: how well do the gains of the sub-graphs add up? From 20 on the plot says it well; 0 for none.</source>
        <translation>תצורות מעורבות של המודל השלם שנמדדות גם הן: עד כמה מצטברים רווחי תתי-הגרפים? החל מ-20 התרשים מראה זאת היטב; 0 לאף אחת.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>מה חסר</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;מדידה</translation>
    </message>
    <message>
        <source>Wor&amp;kers, one a line</source>
        <translation>&amp;עובדים, אחד בשורה</translation>
    </message>
    <message>
        <source>Mode&amp;l there</source>
        <translation>המו&amp;דל שם</translation>
    </message>
    <message>
        <source>&amp;Formats</source>
        <translation>&amp;פורמטים</translation>
    </message>
    <message>
        <source>Whole mo&amp;dels</source>
        <translation>מודלים ש&amp;למים</translation>
    </message>
    <message>
        <source>&amp;Workers, where the devices are</source>
        <translation>עובדי&amp;ם, במקום שבו ההתקנים</translation>
    </message>
    <message>
        <source>This &amp;computer&apos;s CPU</source>
        <translation>המעבד של מ&amp;חשב זה</translation>
    </message>
    <message>
        <source>Every configuration really runs on this CPU, layer by layer as it is calibrated, in turns with the baseline. The gains are this computer&apos;s, not a Gaudi&apos;s. One prompt; leave the computer alone meanwhile.</source>
        <translation>כל תצורה רצה באמת על מעבד זה, שכבה אחר שכבה כמו בכיול, לסירוגין עם הבסיס. הרווחים הם של מחשב זה, לא של Gaudi. הנחיה אחת; הניחו למחשב בינתיים.</translation>
    </message>
    <message>
        <source>Each command starts a worker, halftone_worker.py, where the device is; they share the work. Without a command one runs on this computer. Gaudi and CUDA are untested on hardware so far.</source>
        <translation>כל פקודה מפעילה עובד, halftone_worker.py, במקום שבו ההתקן; הם חולקים את העבודה. בלי פקודה רץ אחד במחשב זה. Gaudi ו-CUDA עדיין לא נוסו על חומרה.</translation>
    </message>
    <message>
        <source>bf16 and int8</source>
        <translation>bf16 ו-int8</translation>
    </message>
    <message>
        <source>bf16 and the worker&apos;s first other format</source>
        <translation>bf16 והפורמט האחר הראשון של העובד</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>אין פורמט “%1”.</translation>
    </message>
    <message>
        <source>Name the baseline and another format, or none.</source>
        <translation>ציינו את הבסיס ופורמט נוסף, או אף אחד.</translation>
    </message>
    <message>
        <source>Measure more of the whole model</source>
        <translation>מדידה נוספת של המודל השלם</translation>
    </message>
    <message>
        <source>The gains that are measured already are kept. Only mixed configurations of the whole model are added, in the same formats, for the same workload and on the same device, until there are as many as you want.</source>
        <translation>הרווחים שכבר נמדדו נשמרים. נוספות רק תצורות מעורבות של המודל השלם, באותם פורמטים, לאותו עומס ובאותו התקן, עד שיהיו כמספר הרצוי לכם.</translation>
    </message>
</context>
<context>
    <name>halftone::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Show all that is known of it</source>
        <translation>הצגת כל הידוע על כך</translation>
    </message>
    <message>
        <source>The message before this one</source>
        <translation>ההודעה שלפני זו</translation>
    </message>
    <message>
        <source>Earlier message</source>
        <translation>הודעה קודמת</translation>
    </message>
    <message>
        <source>The message after this one</source>
        <translation>ההודעה שאחרי זו</translation>
    </message>
    <message>
        <source>Later message</source>
        <translation>הודעה מאוחרת יותר</translation>
    </message>
    <message>
        <source>Close this message; the log keeps it</source>
        <translation>סגירת הודעה זו; היומן שומר אותה</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>סגירת הכול</translation>
    </message>
    <message>
        <source>Close all messages; the log keeps them</source>
        <translation>סגירת כל ההודעות; היומן שומר אותן</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>message 2 of 3</comment>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>בעיה</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
</context>
<context>
    <name>halftone::Minimap</name>
    <message>
        <source>The whole model; drag the frame to look elsewhere</source>
        <translation>המודל השלם; גררו את המסגרת כדי להביט במקום אחר</translation>
    </message>
    <message>
        <source>Overview of the whole model</source>
        <translation>מבט-על של המודל השלם</translation>
    </message>
</context>
<context>
    <name>halftone::ModelLocator</name>
    <message>
        <source>Locate…</source>
        <translation>איתור…</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are no longer at %2.</source>
        <translation>טקסטי הכיול של “%1” אינם עוד ב-%2.</translation>
    </message>
    <message>
        <source>The texts at %2 are not those that “%1” was calibrated with.</source>
        <translation>הטקסטים ב-%2 אינם אלה שבהם כוילה “%1”.</translation>
    </message>
    <message>
        <source>The model of “%1” is no longer at %2, and was not found nearby.</source>
        <translation>המודל של “%1” אינו עוד ב-%2, ולא נמצא בקרבת מקום.</translation>
    </message>
    <message>
        <source>The model at %2 is not the one that “%1” was calibrated with.</source>
        <translation>המודל ב-%2 אינו זה שבו כוילה “%1”.</translation>
    </message>
    <message>
        <source>Where are the texts of the calibration?</source>
        <translation>היכן טקסטי הכיול?</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt)</source>
        <translation>טקסטים (*.jsonl *.txt)</translation>
    </message>
    <message>
        <source>Where is the model of the session?</source>
        <translation>היכן המודל של ההפעלה?</translation>
    </message>
    <message>
        <source>TorchScript (*.pt *.pts)</source>
        <translation>TorchScript (*.pt *.pts)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelOpener</name>
    <message>
        <source>Open a model folder</source>
        <translation>פתיחת תיקיית מודל</translation>
    </message>
    <message>
        <source>Open a model or session</source>
        <translation>פתיחת מודל או הפעלה</translation>
    </message>
    <message>
        <source>TorchScript and sessions (*.pt *.pts *.halftone)</source>
        <translation>TorchScript והפעלות (*.pt *.pts *.halftone)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelTimingDialog</name>
    <message>
        <source>Predict times</source>
        <translation>חיזוי זמנים</translation>
    </message>
    <message>
        <source>Predicts what every configuration gains, by a formula with the constants of a hardware profile. No device is needed.</source>
        <translation>חוזה מה מרוויחה כל תצורה, בנוסחה עם הקבועים של פרופיל חומרה. אין צורך בהתקן.</translation>
    </message>
    <message>
        <source>Hardware profile</source>
        <translation>פרופיל חומרה</translation>
    </message>
    <message>
        <source>How many devices share the model (tensor parallel)</source>
        <translation>כמה התקנים חולקים את המודל (מקביליות טנזורים)</translation>
    </message>
    <message>
        <source>Own profile…</source>
        <translation>פרופיל משלכם…</translation>
    </message>
    <message>
        <source>Use a hardware profile of your own, a JSON file; it is copied to your profiles</source>
        <translation>שימוש בפרופיל חומרה משלכם, קובץ JSON; הוא מועתק לפרופילים שלכם</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;חיזוי</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>&amp;פרופיל</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;התקנים</translation>
    </message>
    <message>
        <source>Hardware profiles (*.json)</source>
        <translation>פרופילי חומרה (*.json)</translation>
    </message>
</context>
<context>
    <name>halftone::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;שם</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>ה&amp;ערה</translation>
    </message>
</context>
<context>
    <name>halftone::PairPlot</name>
    <message>
        <source>Numbers of the other sessions over those of the first</source>
        <translation>מספרי ההפעלות האחרות מול אלה של הראשונה</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 ב-%2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionText</name>
    <message>
        <source>class %1</source>
        <translation>מחלקה %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>שכבה אחת</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>שכבה אחת</numerusform>
            <numerusform>%Ln שכבות</numerusform>
        </translation>
    </message>
    <message>
        <source>1 sub-graph</source>
        <translation>תת-גרף אחד</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sub-graphs</source>
        <translation>
            <numerusform>תת-גרף אחד</numerusform>
            <numerusform>%Ln תתי-גרפים</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>בלוק %1</translation>
    </message>
    <message>
        <source>Sub-graphs %1–%2</source>
        <translation>תתי-גרפים %1–%2</translation>
    </message>
    <message>
        <source>built like another one</source>
        <translation>בנוי כמו אחר</translation>
    </message>
    <message numerus="yes">
        <source>built like %Ln others</source>
        <translation>
            <numerusform>בנוי כמו אחד אחר</numerusform>
            <numerusform>בנוי כמו %Ln אחרים</numerusform>
        </translation>
    </message>
    <message>
        <source>Sub-graph %1</source>
        <translation>תת-גרף %1</translation>
    </message>
    <message>
        <source>Sub-graph %1, class %2</source>
        <translation>תת-גרף %1, מחלקה %2</translation>
    </message>
    <message>
        <source>%1 of %2 layers quantized</source>
        <translation>%1 מתוך %2 שכבות מכומתות</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>תצורה אחת</numerusform>
            <numerusform>%Ln תצורות</numerusform>
        </translation>
    </message>
    <message>
        <source>The only sub-graph of its class</source>
        <translation>תת-הגרף היחיד במחלקתו</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln sub-graphs of this class</source>
        <translation>
            <numerusform>תת-הגרף היחיד במחלקה זו</numerusform>
            <numerusform>אחד מתוך %Ln תתי-גרפים במחלקה זו</numerusform>
        </translation>
    </message>
    <message>
        <source> heads, </source>
        <translation> ראשים, </translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>שכבה לינארית</translation>
    </message>
    <message>
        <source>Matrix product of two activations</source>
        <translation>מכפלת מטריצות של שתי אקטיבציות</translation>
    </message>
    <message>
        <source>%1 (rows × inner × columns) at %2 tokens</source>
        <translation>%1 (שורות × פנימי × עמודות) ב-%2 אסימונים</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 פרמטרים</translation>
    </message>
    <message>
        <source>, weight shared with the embedding</source>
        <translation>, המשקל משותף עם השיכון</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>פורמט: %1</translation>
    </message>
    <message>
        <source> (baseline)</source>
        <translation> (בסיס)</translation>
    </message>
    <message>
        <source>Sensitivity: %1 nats² per unit of relative noise power</source>
        <translation>רגישות: %1 nats² ליחידת הספק רעש יחסי</translation>
    </message>
    <message>
        <source>Cut node: every path from the embedding to the result passes here, after
%1</source>
        <translation>צומת חתך: כל מסלול מהשיכון אל התוצאה עובר כאן, אחרי
%1</translation>
    </message>
    <message>
        <source>A residual connection arrives here.</source>
        <translation>חיבור שיורי מגיע לכאן.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ועוד %Ln</numerusform>
            <numerusform>ועוד %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 · on show: %2</source>
        <extracomment>&quot;32 × Block 0–31 · on show: Block 3&quot;</extracomment>
        <translation>%1 · מוצג: %2</translation>
    </message>
    <message>
        <source>%1 × %2–%3</source>
        <extracomment>&quot;32 × Block 0–31&quot;: how many identical blocks, the first one, the last one&apos;s number</extracomment>
        <translation>%1 × %2–%3</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>בלוק אחד</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks</source>
        <translation>
            <numerusform>בלוק אחד</numerusform>
            <numerusform>%Ln בלוקים</numerusform>
        </translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Sensitivity of the layer</source>
        <translation>רגישות השכבה</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen</source>
        <translation>רווח תת-הגרף כפי שנבחר</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best</source>
        <translation>רווח תת-הגרף לכל היותר</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen: %1, at best %2</source>
        <translation>רווח תת-הגרף כפי שנבחר: %1, לכל היותר %2</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best: %1</source>
        <translation>רווח תת-הגרף לכל היותר: %1</translation>
    </message>
    <message>
        <source>Where the model begins: %1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>היכן שהמודל מתחיל: %1 → %2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionView</name>
    <message>
        <source>Partition</source>
        <translation>חלוקה</translation>
    </message>
    <message>
        <source>Open a model and calibrate it: its blocks, sub-graphs and layers are then drawn here.</source>
        <translation>פתחו מודל וכיילו אותו: הבלוקים, תתי-הגרפים והשכבות יצוירו כאן.</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>&amp;צביעה לפי</translation>
    </message>
    <message>
        <source>format</source>
        <translation>פורמט</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>רגישות</translation>
    </message>
    <message>
        <source>class</source>
        <translation>מחלקה</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>צביעה לפי</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>התאמה</translation>
    </message>
    <message>
        <source>no format chosen yet</source>
        <translation>עדיין לא נבחר פורמט</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>עדיין לא כויל</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>מחלקה %1</translation>
    </message>
    <message>
        <source>gain as chosen</source>
        <translation>רווח כפי שנבחר</translation>
    </message>
    <message>
        <source>gain at best</source>
        <translation>רווח מרבי</translation>
    </message>
    <message>
        <source>What the colours of blocks and layers mean. A gain is that of the whole sub-graph:
in the configuration on screen, or in the one that gains most.</source>
        <translation>מה משמעות צבעי הבלוקים והשכבות. רווח הוא של תת-הגרף כולו:
בתצורה שעל המסך, או בזו שמרוויחה הכי הרבה.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Find layers, operations and modules (Ctrl+F)</source>
        <translation>חיפוש שכבות, פעולות ומודולים (Ctrl+F)</translation>
    </message>
    <message>
        <source>Zoom out (−, wheel)</source>
        <translation>הקטנה (−, גלגלת)</translation>
    </message>
    <message>
        <source>Show the whole model (0)</source>
        <translation>הצגת המודל השלם (0)</translation>
    </message>
    <message>
        <source>Zoom in (+, wheel)</source>
        <translation>הגדלה (+, גלגלת)</translation>
    </message>
    <message>
        <source>not timed yet</source>
        <translation>עוד לא תוזמן</translation>
    </message>
    <message>
        <source>modelled, not measured</source>
        <translation>ממודל, לא נמדד</translation>
    </message>
    <message>
        <source>cut node</source>
        <translation>צומת חתך</translation>
    </message>
    <message>
        <source>residual connection (implied)</source>
        <translation>חיבור שיורי (משתמע)</translation>
    </message>
</context>
<context>
    <name>halftone::PredictionPanel</name>
    <message>
        <source>Predictions of every noise model</source>
        <translation>תחזיות כל מודלי הרעש</translation>
    </message>
    <message>
        <source>Loss MSE of this solution (nats²), and its share of the limit</source>
        <translation>MSE של ההפסד בפתרון זה (nats²), וחלקו מהמגבלה</translation>
    </message>
    <message>
        <source>%1 (decides)</source>
        <translation>%1 (מכריע)</translation>
    </message>
    <message>
        <source>Perplexity %1.</source>
        <translation>פרפלקסיטי %1.</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>לא ידוע: %1.</translation>
    </message>
</context>
<context>
    <name>halftone::QuantityField</name>
    <message>
        <source>Not taken. Wanted: from %1 to %2</source>
        <translation>לא התקבל. נדרש: מ-%1 עד %2</translation>
    </message>
    <message>
        <source>Not taken. Wanted: a number above 0, such as %1</source>
        <translation>לא התקבל. נדרש: מספר גדול מ-0, למשל %1</translation>
    </message>
</context>
<context>
    <name>halftone::RatioMap</name>
    <message>
        <source>Ratio of every layer</source>
        <translation>היחס של כל שכבה</translation>
    </message>
</context>
<context>
    <name>halftone::SaveViewsDialog</name>
    <message>
        <source>Save plots and tables</source>
        <translation>שמירת תרשימים וטבלאות</translation>
    </message>
    <message>
        <source>%1 (CSV)</source>
        <translation>%1 (CSV)</translation>
    </message>
    <message>
        <source>Plots and tables</source>
        <translation>תרשימים וטבלאות</translation>
    </message>
    <message>
        <source>SVG, for the web and for drawing programs</source>
        <translation>SVG, לרשת ולתוכנות ציור</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF, למאמרים</translation>
    </message>
    <message>
        <source>PNG, for everything else</source>
        <translation>PNG, לכל השאר</translation>
    </message>
    <message>
        <source>&amp;Save to folder…</source>
        <translation>&amp;שמירה לתיקייה…</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>&amp;העתקת תרשים</translation>
    </message>
    <message>
        <source>Put the one marked plot on the clipboard, as pixels</source>
        <translation>הצבת התרשים המסומן היחיד בלוח, כפיקסלים</translation>
    </message>
    <message>
        <source>&amp;Plots as</source>
        <translation>&amp;תרשימים כ-</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a view, the session</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save into this folder</source>
        <translation>שמירה לתיקייה זו</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>קובץ אחד בשם זה כבר קיים. להחליף?</numerusform>
            <numerusform>%Ln קבצים בשמות אלה כבר קיימים. להחליף?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SearchBar</name>
    <message>
        <source>The one before (Shift+Enter, Shift+F3)</source>
        <translation>הקודם (Shift+Enter, Shift+F3)</translation>
    </message>
    <message>
        <source>Next (Enter, F3)</source>
        <translation>הבא (Enter, F3)</translation>
    </message>
    <message>
        <source>Find: q_proj, mlp.*up …</source>
        <translation>חיפוש: q_proj, mlp.*up …</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>חיפוש בגרף</translation>
    </message>
    <message>
        <source>A regular expression over names of layers, operations and modules (Ctrl+F).
Capital letters are told from small ones if it has any.</source>
        <translation>ביטוי רגולרי על שמות שכבות, פעולות ומודולים (Ctrl+F).
יש הבחנה בין אותיות גדולות לקטנות אם יש בו גדולות.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>נמצאו</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>כלום</translation>
    </message>
    <message>
        <source>No layer, operation or module has such a name</source>
        <translation>לאף שכבה, פעולה או מודול אין שם כזה</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;3 of 32&quot; places that were found</extracomment>
        <translation>%1 מתוך %2</translation>
    </message>
</context>
<context>
    <name>halftone::SessionDialog</name>
    <message>
        <source>Name, tags and note</source>
        <translation>שם, תגיות והערה</translation>
    </message>
    <message>
        <source>Words, such as prod 8b</source>
        <translation>מילים, כגון prod 8b</translation>
    </message>
    <message>
        <source>Words between blanks; find them with tag:WORD</source>
        <translation>מילים בין רווחים; חפשו אותן עם tag:מילה</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>ת&amp;גיות</translation>
    </message>
    <message>
        <source>A session needs a name.</source>
        <translation>להפעלה דרוש שם.</translation>
    </message>
    <message>
        <source>A tag is too long.</source>
        <translation>תגית ארוכה מדי.</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>יש כבר הפעלה אחרת בשם זה.</translation>
    </message>
</context>
<context>
    <name>halftone::SessionEdits</name>
    <message>
        <source>“%1” is deleted. It can be restored for %2 days.</source>
        <translation>“%1” נמחקה. ניתן לשחזר אותה במשך %2 ימים.</translation>
    </message>
    <message>
        <source>“%1” is restored.</source>
        <translation>“%1” שוחזרה.</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>“%1” הועברה לארכיון.</translation>
    </message>
    <message>
        <source>“%1” is no longer archived.</source>
        <translation>“%1” אינה עוד בארכיון.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>“%1” נקראת עתה “%2”.</translation>
    </message>
    <message>
        <source>The tags of “%1” are changed.</source>
        <translation>התגיות של “%1” השתנו.</translation>
    </message>
    <message>
        <source>The note of “%1” is changed.</source>
        <translation>ההערה של “%1” השתנתה.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>“%1” is restored as “%2”.</source>
        <translation>“%1” שוחזרה בשם “%2”.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept.</source>
        <translation>“%1” אינה נשמרת עוד.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are deleted. They can be restored for %1 days.</source>
        <translation>
            <numerusform>הפעלה אחת נמחקה. אפשר לשחזר אותה במשך %1 ימים.</numerusform>
            <numerusform>%Ln הפעלות נמחקו. אפשר לשחזר אותן במשך %1 ימים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are restored.</source>
        <translation>
            <numerusform>הפעלה אחת שוחזרה.</numerusform>
            <numerusform>%Ln הפעלות שוחזרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are archived.</source>
        <translation>
            <numerusform>הפעלה אחת הועברה לארכיון.</numerusform>
            <numerusform>%Ln הפעלות הועברו לארכיון.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are no longer archived.</source>
        <translation>
            <numerusform>הפעלה אחת הוצאה מהארכיון.</numerusform>
            <numerusform>%Ln הפעלות הוצאו מהארכיון.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFiles</name>
    <message>
        <source>Sessions (*.halftone)</source>
        <translation>הפעלות (*.halftone)</translation>
    </message>
    <message>
        <source>The session is written to %1.</source>
        <translation>ההפעלה נכתבה אל %1.</translation>
    </message>
    <message>
        <source>Import sessions</source>
        <translation>ייבוא הפעלות</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>ייצוא ההפעלה</translation>
    </message>
    <message>
        <source>The session of %1 is in your library already, as “%2”. The library&apos;s copy is shown, with its own threshold and pins; the file is not used.</source>
        <translation>ההפעלה של %1 כבר בספרייה, בשם “%2”. מוצג העותק שבספרייה, עם הסף והקיבועים שלו; הקובץ אינו בשימוש.</translation>
    </message>
    <message>
        <source>Imported as “%1”.</source>
        <translation>יובאה בשם “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are imported; “%1” is shown.</source>
        <translation>
            <numerusform>הפעלה אחת יובאה; מוצגת “%1”.</numerusform>
            <numerusform>%Ln הפעלות יובאו; מוצגת “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 samples; resume its calibration for the others</source>
        <translation>ל-“%1” יש %2 מתוך %3 דוגמאות; המשיכו את הכיול כדי לקבל את השאר</translation>
    </message>
    <message>
        <source>“%1” without: %2</source>
        <translation>“%1” ללא: %2</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>אבד: %1 (%2)</translation>
    </message>
    <message>
        <source>table %1: %2 of %3 rows could be read</source>
        <translation>טבלה %1: נקראו %2 מתוך %3 שורות</translation>
    </message>
    <message>
        <source>table %1: %2 rows could be read, it is not known of how many</source>
        <translation>טבלה %1: נקראו %2 שורות, מתוך מספר לא ידוע</translation>
    </message>
    <message>
        <source>Recover what is left</source>
        <translation>שחזור מה שנותר</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are recovered. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>הפעלה אחת שוחזרה. הקובץ הפגום נשמר בשם %1.</numerusform>
            <numerusform>%Ln הפעלות שוחזרו. הקובץ הפגום נשמר בשם %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovering the library</source>
        <translation>הספרייה משוחזרת</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions into a folder</source>
        <translation>
            <numerusform>ייצוא הפעלה אחת לתיקייה</numerusform>
            <numerusform>ייצוא %Ln הפעלות לתיקייה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are written to %1.</source>
        <translation>
            <numerusform>הפעלה אחת נכתבה אל %1.</numerusform>
            <numerusform>%Ln הפעלות נכתבו אל %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFilterMenu</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>תגית</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>חודש</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>הסרת המסנן</translation>
    </message>
</context>
<context>
    <name>halftone::SessionListModel</name>
    <message>
        <source>deleted</source>
        <translation>נמחקה</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>בארכיון</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>שכבה אחת</numerusform>
            <numerusform>%Ln שכבות</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 מתוך %2 דוגמאות</translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>דוגמה אחת</numerusform>
            <numerusform>%Ln דוגמאות</numerusform>
        </translation>
    </message>
    <message>
        <source>not timed</source>
        <translation>בלי תזמון</translation>
    </message>
</context>
<context>
    <name>halftone::SessionPanel</name>
    <message>
        <source>Sessions</source>
        <translation>הפעלות</translation>
    </message>
    <message>
        <source>Name, tags and note…</source>
        <translation>שם, תגיות והערה…</translation>
    </message>
    <message>
        <source>Compare with the open session</source>
        <translation>השוואה להפעלה הפתוחה</translation>
    </message>
    <message>
        <source>Show archived sessions</source>
        <translation>הצגת הפעלות שבארכיון</translation>
    </message>
    <message>
        <source>Show deleted sessions</source>
        <translation>הצגת הפעלות שנמחקו</translation>
    </message>
    <message>
        <source>Change the selected session, or list others</source>
        <translation>שינוי ההפעלה שנבחרה, או הצגת אחרות</translation>
    </message>
    <message>
        <source>Session menu</source>
        <translation>תפריט ההפעלה</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>חיפוש הפעלות</translation>
    </message>
    <message>
        <source>Words that must all fit: a part of name, model or note, a tag or a date.
For example: llama tag:prod 2026-11</source>
        <translation>מילים שכולן חייבות להתאים: חלק משם, ממודל או מהערה, תגית או תאריך.
לדוגמה: llama tag:prod 2026-11</translation>
    </message>
    <message>
        <source>No session fits the search.</source>
        <translation>אף הפעלה אינה מתאימה לחיפוש.</translation>
    </message>
    <message>
        <source>Each calibration becomes a session that you can return to.</source>
        <translation>כל כיול נעשה הפעלה שאפשר לחזור אליה.</translation>
    </message>
    <message>
        <source>Every session is archived or deleted. The menu above lists them.</source>
        <translation>כל ההפעלות בארכיון או נמחקו. התפריט למעלה מציג אותן.</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>הוצאה מהארכיון</translation>
    </message>
    <message>
        <source>Archive session</source>
        <translation>העברה לארכיון</translation>
    </message>
    <message>
        <source>Restore session</source>
        <translation>שחזור ההפעלה</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>מחיקת ההפעלה</translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>הוספה ככיסוי לתרשים הפשרה</translation>
    </message>
    <message>
        <source>Locate the model…</source>
        <translation>איתור המודל…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>מסנן</translation>
    </message>
    <message>
        <source>Only sessions of a model, a tag or a month</source>
        <translation>רק הפעלות של מודל, תגית או חודש</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>סינון הפעלות</translation>
    </message>
    <message numerus="yes">
        <source>Compare %Ln sessions with the open one</source>
        <translation>
            <numerusform>השוואת הפעלה אחת לפתוחה</numerusform>
            <numerusform>השוואת %Ln הפעלות לפתוחה</numerusform>
        </translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>ייצוא הפעלה…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions…</source>
        <translation>
            <numerusform>ייצוא הפעלה אחת…</numerusform>
            <numerusform>ייצוא %Ln הפעלות…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln sessions out of the archive</source>
        <translation>
            <numerusform>הוצאת הפעלה אחת מהארכיון</numerusform>
            <numerusform>הוצאת %Ln הפעלות מהארכיון</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln sessions</source>
        <translation>
            <numerusform>העברת הפעלה אחת לארכיון</numerusform>
            <numerusform>העברת %Ln הפעלות לארכיון</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln sessions</source>
        <translation>
            <numerusform>שחזור הפעלה אחת</numerusform>
            <numerusform>שחזור %Ln הפעלות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sessions</source>
        <translation>
            <numerusform>מחיקת הפעלה אחת</numerusform>
            <numerusform>מחיקת %Ln הפעלות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionWork</name>
    <message>
        <source>Measured on %1 samples: loss MSE %2 nats² (95 % interval %3 to %4), perplexity %5 to %6. The predictions panel compares it.</source>
        <translation>נמדד על %1 דוגמאות: MSE של ההפסד %2 nats² (רווח סמך 95 %: %3 עד %4), פרפלקסיטי %5 אל %6. לוח התחזיות משווה זאת.</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 מתוך %2 דוגמאות</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 מתוך %2 מעברים</translation>
    </message>
    <message>
        <source>The model has run with every layer in %1: the noise model drift predicts now.</source>
        <translation>המודל רץ כשכל השכבות ב-%1: מודל הרעש drift חוזה עתה.</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is stored in the session.</source>
        <translation>בוטל. מה שהסתיים נשמר בהפעלה.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>אימות</translation>
    </message>
    <message>
        <source>Layer shifts</source>
        <translation>היסטי השכבות</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>סחף</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>המודל נקרא</translation>
    </message>
    <message>
        <source>%1 of %2 percent</source>
        <translation>%1 מתוך %2 אחוז</translation>
    </message>
    <message>
        <source>The model of “%1” is found again: it is the one that was calibrated.</source>
        <translation>המודל של “%1” נמצא שוב: זה שכויל.</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>הטקסטים נקראים</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are found again: they give the same samples.</source>
        <translation>טקסטי הכיול של “%1” נמצאו שוב: הם נותנים אותן דוגמאות.</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>משימה אחרת רצה. בטלו אותה או המתינו לה תחילה.</translation>
    </message>
    <message>
        <source>None of the formats is below BF16: there is nothing to measure.</source>
        <translation>אף אחד מהפורמטים אינו מתחת ל-BF16: אין מה למדוד.</translation>
    </message>
    <message numerus="yes">
        <source>The shift of every layer is measured on %Ln sample(s): the noise model bias-aware predicts now.</source>
        <translation>
            <numerusform>ההיסט של כל שכבה נמדד על דוגמה אחת: מודל הרעש bias-aware חוזה עתה.</numerusform>
            <numerusform>ההיסט של כל שכבה נמדד על %Ln דוגמאות: מודל הרעש bias-aware חוזה עתה.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ShiftsDialog</name>
    <message>
        <source>Measure layer shifts</source>
        <translation>מדידת היסטי השכבות</translation>
    </message>
    <message>
        <source>Runs every sample once for each layer and format, with this layer alone quantized: how far the loss shifts then is what the noise model bias-aware predicts with.</source>
        <translation>מריץ כל דוגמה פעם אחת לכל שכבה ולכל פורמט, כשרק שכבה זו מכומתת: ההיסט של ההפסד הוא מה שמודל הרעש bias-aware חוזה לפיו.</translation>
    </message>
    <message>
        <source>The first ones of the calibration; fewer take less time and tell less surely</source>
        <translation>הראשונות של הכיול; פחות דוגמאות אורכות פחות זמן ואומרות פחות בוודאות</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>מה נדרש</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;מדידה</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;דוגמאות</translation>
    </message>
    <message>
        <source>All of them are measured already.</source>
        <translation>כולם כבר נמדדו.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) of the model to make (samples: %1, layers: %2, formats: %3).</source>
        <translation>
            <numerusform>נותר מעבר אחד של המודל (דוגמאות: %1, שכבות: %2, פורמטים: %3).</numerusform>
            <numerusform>נותרו %Ln מעברים של המודל (דוגמאות: %1, שכבות: %2, פורמטים: %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are stored already.</source>
        <translation>
            <numerusform>מעבר אחד כבר נשמר.</numerusform>
            <numerusform>%Ln מעברים כבר נשמרו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Soon after it has begun the job says how long it takes. Cancelled, it keeps what is finished, and measuring again continues there.</source>
        <translation>זמן קצר אחרי תחילתה המשימה אומרת כמה זמן היא אורכת. אם תבוטל, היא שומרת את מה שהסתיים, ומדידה חוזרת ממשיכה משם.</translation>
    </message>
</context>
<context>
    <name>halftone::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>פעולה</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>פשרה</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Move the threshold</source>
        <translation>הזזת הסף</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>Move the threshold in larger steps</source>
        <translation>הזזת הסף בצעדים גדולים</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>מפת חום</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Home, End</source>
        <translation>← → ↑ ↓, Home, End</translation>
    </message>
    <message>
        <source>Select a layer</source>
        <translation>בחירת שכבה</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>תפריט</translation>
    </message>
    <message>
        <source>Pin the layer</source>
        <translation>קיבוע השכבה</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>חלוקה</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>זום</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Lists and tables</source>
        <translation>רשימות וטבלאות</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the selected layers, or all of them</source>
        <translation>העתקת השכבות שנבחרו, או כולן</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the session, go to the kept configuration</source>
        <translation>פתיחת ההפעלה, מעבר לתצורה שנשמרה</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>משימה פועלת</translation>
    </message>
    <message>
        <source>Cancel it; what is finished is kept</source>
        <translation>ביטולה; מה שהסתיים נשמר</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Shift בזמן גרירה</translation>
    </message>
    <message>
        <source>Move the threshold to where the solution changes</source>
        <translation>הזזת הסף למקום שהפתרון משתנה בו</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>גלגלת</translation>
    </message>
    <message>
        <source>Drag with the right button or with Ctrl</source>
        <translation>גרירה בלחצן הימני או עם Ctrl</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>הגדלה לתיבה</translation>
    </message>
    <message>
        <source>Drag, double click</source>
        <translation>גרירה, לחיצה כפולה</translation>
    </message>
    <message>
        <source>Move the view, show everything</source>
        <translation>הזזת התצוגה, הצגת הכול</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>תצורות</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>גלגלת, +, −</translation>
    </message>
    <message>
        <source>Drag, ← →</source>
        <translation>גרירה, ← →</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>הזזת התצוגה</translation>
    </message>
    <message>
        <source>Double click, 0, Home</source>
        <translation>לחיצה כפולה, 0, Home</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>הצגת הכול</translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation>← → ↑ ↓</translation>
    </message>
    <message>
        <source>Go along the edges, or to the block or sub-graph beside</source>
        <translation>תנועה לאורך הקשתות, או לבלוק או לתת-הגרף הסמוך</translation>
    </message>
    <message>
        <source>Ctrl+← → ↑ ↓</source>
        <translation>Ctrl+← → ↑ ↓</translation>
    </message>
    <message>
        <source>The same from layer to layer</source>
        <translation>כנ״ל משכבה לשכבה</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Enter, Esc</translation>
    </message>
    <message>
        <source>Go into a block, sub-graph or layer, and out again</source>
        <translation>כניסה לבלוק, לתת-גרף או לשכבה, ויציאה</translation>
    </message>
    <message>
        <source>Page Up, Page Down, Home, End</source>
        <translation>Page Up, Page Down, Home, End</translation>
    </message>
    <message>
        <source>Go to the same place of another block</source>
        <translation>מעבר לאותו מקום בבלוק אחר</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>מקש הרווח</translation>
    </message>
    <message>
        <source>Expand or collapse a run of identical blocks</source>
        <translation>הרחבה או כיווץ של רצף בלוקים זהים</translation>
    </message>
    <message>
        <source>Ctrl+F, F3, Shift+F3</source>
        <translation>Ctrl+F, F3, Shift+F3</translation>
    </message>
    <message>
        <source>Find by a regular expression; next, the one before</source>
        <translation>חיפוש בביטוי רגולרי; הבא, הקודם</translation>
    </message>
    <message>
        <source>+, −, wheel, drag</source>
        <translation>+, −, גלגלת, גרירה</translation>
    </message>
    <message>
        <source>Zoom and move</source>
        <translation>זום והזזה</translation>
    </message>
    <message>
        <source>Show the whole model</source>
        <translation>הצגת המודל השלם</translation>
    </message>
</context>
<context>
    <name>halftone::SolutionOutput</name>
    <message>
        <source>Keep this solution</source>
        <translation>שמירת פתרון זה</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>נשמר %1</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>ייבוא תצורה</translation>
    </message>
    <message>
        <source>Configurations of Halftone and Intel Neural Compressor (*.json)</source>
        <translation>תצורות של Halftone ושל Intel Neural Compressor (*.json)</translation>
    </message>
    <message>
        <source>%1 is kept: gain %2, loss MSE %3 nats², predicted under the present decisions. The Changes panel compares it with the solution.</source>
        <translation>%1 נשמרה: רווח %2, MSE של ההפסד %3 nats², חזוי לפי ההחלטות הנוכחיות. לוח השינויים משווה אותה לפתרון.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>כתיבת דוח</translation>
    </message>
    <message>
        <source>Web page, one file (*.html)</source>
        <translation>דף רשת, קובץ אחד (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown with figures beside it (*.md)</source>
        <translation>Markdown עם איורים לצידו (*.md)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>הדוח נמצא ב-%1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1; README.txt says how to use them.</source>
        <translation>
            <numerusform>קובץ אחד נכתב אל %1; README.txt אומר כיצד להשתמש בו.</numerusform>
            <numerusform>%Ln קבצים נכתבו אל %1; README.txt אומר כיצד להשתמש בהם.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>פתיחת התיקייה</translation>
    </message>
</context>
<context>
    <name>halftone::StartPage</name>
    <message>
        <source>Which layers bear a low precision?</source>
        <translation>אילו שכבות עומדות בדיוק נמוך?</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder or a TorchScript file, or drop one here. Halftone predicts how much the loss suffers when each layer is quantized, then you drag the threshold and see which configuration gains most time.</source>
        <translation>פתחו תיקיית מודל של Hugging Face או קובץ TorchScript, או גררו לכאן. Halftone חוזה כמה נפגע ההפסד כשכל שכבה מכומתת, ואז גוררים את הסף ורואים איזו תצורה מרוויחה הכי הרבה זמן.</translation>
    </message>
    <message>
        <source>Recent models</source>
        <translation>מודלים אחרונים</translation>
    </message>
</context>
<context>
    <name>halftone::StatusSentence</name>
    <message>
        <source>Copy result</source>
        <translation>העתקת התוצאה</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
</context>
<context>
    <name>halftone::ThresholdControl</name>
    <message>
        <source>Threshold tau in percent</source>
        <translation>סף tau באחוזים</translation>
    </message>
    <message>
        <source>Largest allowed root mean square change of the loss, relative to the loss</source>
        <translation>שורש השינוי הריבועי הממוצע המרבי המותר של ההפסד, יחסית להפסד</translation>
    </message>
    <message>
        <source>Loss-MSE limit</source>
        <translation>מגבלת ה-MSE של ההפסד</translation>
    </message>
    <message>
        <source>loss MSE ≤ %1 nats²</source>
        <translation>MSE של ההפסד ≤ %1 nats²</translation>
    </message>
    <message>
        <source>The most gain with at most this mean square change of the loss</source>
        <translation>הרווח הגדול ביותר בשינוי ריבועי ממוצע של ההפסד שאינו עולה על זה</translation>
    </message>
    <message>
        <source>The most gain with at most this predicted change of the perplexity</source>
        <translation>הרווח הגדול ביותר בשינוי נחזה של הפרפלקסיטי שאינו עולה על זה</translation>
    </message>
    <message>
        <source>The least loss MSE with which the whole model takes at most this time; to drag the line is to ask for a threshold again</source>
        <translation>ה-MSE הקטן ביותר של ההפסד שבו המודל כולו אורך לכל היותר זמן זה; גרירת הקו מבקשת שוב סף</translation>
    </message>
    <message>
        <source>The least loss MSE with which the weights take at most this memory; to drag the line is to ask for a threshold, with this limit beside it</source>
        <translation>ה-MSE הקטן ביותר של ההפסד שבו המשקלים תופסים לכל היותר זיכרון זה; גרירת הקו מבקשת סף, ומגבלה זו נשארת לצידו</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;סף</translation>
    </message>
    <message>
        <source>What is limited</source>
        <translation>מה מוגבל</translation>
    </message>
    <message>
        <source>&amp;Weights ≤</source>
        <translation>משק&amp;לים ≤</translation>
    </message>
    <message>
        <source>Limit the weights</source>
        <translation>הגבלת המשקלים</translation>
    </message>
    <message>
        <source>Largest size of all weights</source>
        <translation>הגודל המרבי של כל המשקלים</translation>
    </message>
    <message>
        <source>Which limit binds</source>
        <translation>איזו מגבלה פעילה</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>לכל היותר %1</translation>
    </message>
    <message>
        <source>The weights of all layers may take at most this much memory, besides</source>
        <translation>בנוסף, משקלי כל השכבות רשאים לתפוס לכל היותר כמות זיכרון זו</translation>
    </message>
    <message>
        <source>least loss MSE %1 nats²</source>
        <translation>ה-MSE הקטן ביותר של ההפסד %1 nats²</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>MSE של ההפסד %1 nats²</translation>
    </message>
</context>
<context>
    <name>halftone::TimingActions</name>
    <message>
        <source>Remove timing</source>
        <translation>הסרת תזמון</translation>
    </message>
    <message>
        <source>Remove the gains “%1”, %2?</source>
        <translation>להסיר את הרווחים “%1”, %2?</translation>
    </message>
    <message>
        <source>They were measured; to have them again takes the device again.</source>
        <translation>הם נמדדו; כדי לקבלם שוב נדרש ההתקן שוב.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Predict…</source>
        <translation>חיזוי…</translation>
    </message>
    <message>
        <source>Add gains that a model of a device predicts</source>
        <translation>הוספת רווחים שמודל של התקן חוזה</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>מדידה…</translation>
    </message>
    <message>
        <source>Measure the gains with workers, where the devices are, or on this computer</source>
        <translation>מדידת הרווחים בעזרת עובדים במקום שבו ההתקנים, או במחשב זה</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>ייבוא…</translation>
    </message>
    <message>
        <source>Read gains from a CSV file</source>
        <translation>קריאת רווחים מקובץ CSV</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>Write the selected gains to a CSV file</source>
        <translation>כתיבת הרווחים שנבחרו לקובץ CSV</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>שימוש</translation>
    </message>
    <message>
        <source>Solve with the selected gains; can be undone</source>
        <translation>פתירה עם הרווחים שנבחרו; ניתן לביטול</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>המשך…</translation>
    </message>
    <message>
        <source>Measure what the selected timing still lacks</source>
        <translation>מדידת מה שחסר לתזמון שנבחר</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>הסרה…</translation>
    </message>
    <message>
        <source>Remove the selected gains from the session</source>
        <translation>הסרת הרווחים שנבחרו מההפעלה</translation>
    </message>
    <message>
        <source>Import gains</source>
        <translation>ייבוא רווחים</translation>
    </message>
    <message>
        <source>Gains (*.csv);;All files (*)</source>
        <translation>רווחים (*.csv);;כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Export gains</source>
        <translation>ייצוא רווחים</translation>
    </message>
    <message>
        <source>Gains (*.csv)</source>
        <translation>רווחים (*.csv)</translation>
    </message>
    <message>
        <source>Whole models…</source>
        <translation>מודלים שלמים…</translation>
    </message>
    <message>
        <source>Measure more mixed configurations of the whole model, to see how well the gains add up; the selected gains are kept</source>
        <translation>מדידת תצורות מעורבות נוספות של המודל השלם, כדי לראות כמה הרווחים מצטברים; הרווחים הנבחרים נשמרים</translation>
    </message>
</context>
<context>
    <name>halftone::TimingControl</name>
    <message>
        <source>%1: gain %2 ± %3; rounds: %4, outliers among them: %5</source>
        <translation>%1: רווח %2 ± %3; סבבים: %4, מהם חריגים: %5</translation>
    </message>
    <message>
        <source>worker %1: %2</source>
        <translation>עובד %1: %2</translation>
    </message>
    <message>
        <source>worker %1 | %2</source>
        <translation>עובד %1 | %2</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>מתחיל</translation>
    </message>
    <message>
        <source>Timing complete, %1: %2 with every layer at %3, gains in steps of %4.</source>
        <translation>התזמון הושלם, %1: %2 כשכל השכבות ב-%3, רווחים בצעדים של %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out, the workers say too much</source>
        <translation>
            <numerusform>שורה אחת הושמטה, העובדים אומרים יותר מדי</numerusform>
            <numerusform>%Ln שורות הושמטו, העובדים אומרים יותר מדי</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingJobs</name>
    <message>
        <source>Timing</source>
        <translation>תזמון</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%1 מתוך %2 תצורות</translation>
    </message>
    <message>
        <source>The timing is complete and stored.</source>
        <translation>התזמון הושלם ונשמר.</translation>
    </message>
    <message>
        <source>Cancelled. What is measured is kept.</source>
        <translation>בוטל. מה שנמדד נשמר.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingPanel</name>
    <message>
        <source>Timings of the session</source>
        <translation>תזמוני ההפעלה</translation>
    </message>
    <message>
        <source>How much time does each configuration save? Predict it for a Gaudi, without any device, measure it with workers where the devices are, or import a CSV file.</source>
        <translation>כמה זמן חוסכת כל תצורה? חזו זאת עבור Gaudi בלי התקן, מדדו עם עובדים במקום שבו ההתקנים, או ייבאו קובץ CSV.</translation>
    </message>
    <message>
        <source>Where the time gains of the open session come from is listed here.</source>
        <translation>מקור רווחי הזמן של ההפעלה הפתוחה מופיע כאן.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingProgress</name>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>נותרה שעה אחת</numerusform>
            <numerusform>נותרו %Ln שעות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>נותרה דקה אחת</numerusform>
            <numerusform>נותרו %Ln דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>נותרה שנייה אחת</numerusform>
            <numerusform>נותרו %Ln שניות</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>התקדמות המדידה</translation>
    </message>
    <message>
        <source>Measurements that wait</source>
        <translation>מדידות ממתינות</translation>
    </message>
    <message>
        <source>What the workers say</source>
        <translation>מה שהעובדים אומרים</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Stop the workers; what is measured is kept</source>
        <translation>עצירת העובדים; מה שנמדד נשמר</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Start the workers again; what is measured is kept</source>
        <translation>הפעלת העובדים מחדש; מה שנמדד נשמר</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Show what the workers say</source>
        <translation>הצגת מה שהעובדים אומרים</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Close this message; what is measured is kept</source>
        <translation>סגירת הודעה זו; מה שנמדד נשמר</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%1 מתוך %2 תצורות</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>מודד את %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>מושהה: %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מבטל…</translation>
    </message>
    <message>
        <source>Cancelled: what is measured of %1 is kept</source>
        <translation>בוטל: מה שנמדד של %1 נשמר</translation>
    </message>
    <message>
        <source>Measuring %1 stopped</source>
        <translation>המדידה של %1 נעצרה</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>עובד: %1</translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>עובד %1: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>חידוש</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Not measured: %1: %2</source>
        <translation>לא נמדד: %1: %2</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>ממתין: %1</translation>
    </message>
    <message>
        <source>Begin no further measurement; workers finish what they measure</source>
        <translation>לא להתחיל מדידה נוספת; העובדים מסיימים את מה שהם מודדים</translation>
    </message>
    <message>
        <source>Pausing after what is being measured: %1</source>
        <translation>השהיה לאחר המדידה הנוכחית: %1</translation>
    </message>
    <message>
        <source>first</source>
        <translation>לראש התור</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>מה ממתין</translation>
    </message>
</context>
<context>
    <name>halftone::TimingQueue</name>
    <message>
        <source>The measurements that waited when Halftone was closed go on.</source>
        <translation>המדידות שהמתינו בעת סגירת Halftone ממשיכות.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>ממודל</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>נמדד</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>יובא</translation>
    </message>
    <message>
        <source>measuring, %1 done</source>
        <translation>נמדד, %1 הושלם</translation>
    </message>
    <message>
        <source>unfinished, %1 measured</source>
        <translation>לא גמור, %1 נמדד</translation>
    </message>
    <message>
        <source>The integer program uses these gains.</source>
        <translation>התוכנית בשלמים משתמשת ברווחים אלה.</translation>
    </message>
    <message>
        <source>Press Enter or double-click to use these gains.</source>
        <translation>Enter או לחיצה כפולה לשימוש ברווחים אלה.</translation>
    </message>
    <message>
        <source>What is not measured yet counts as no gain.</source>
        <translation>מה שעדיין לא נמדד נחשב כחוסר רווח.</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>מדויק</translation>
    </message>
    <message>
        <source>used by the integer program</source>
        <translation>בשימוש התוכנית בשלמים</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Where the gains come from; a dot marks what is solved with</source>
        <translation>מאין באים הרווחים; נקודה מסמנת את מה שפותרים איתו</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Modelled gains come from a formula, measured ones from a device</source>
        <translation>רווחים ממודלים באים מנוסחה, נמדדים מהתקן</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>עומס</translation>
    </message>
    <message>
        <source>One forward pass over this many sequences</source>
        <translation>מעבר קדמי אחד על מספר רצפים כזה</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>פורמטים</translation>
    </message>
    <message>
        <source>The first one is the baseline</source>
        <translation>הראשון הוא הבסיס</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>מודל שלם</translation>
    </message>
    <message>
        <source>Time with every layer at the baseline</source>
        <translation>הזמן כשכל השכבות בפורמט הבסיס</translation>
    </message>
    <message>
        <source>Smaller differences mean nothing; gains are solved in these steps</source>
        <translation>להפרשים קטנים יותר אין משמעות; פותרים בצעדים אלה</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>צעדים</translation>
    </message>
    <message>
        <source>paused, %1 done</source>
        <translation>מושהה, %1 הושלמו</translation>
    </message>
</context>
<context>
    <name>halftone::TimingWork</name>
    <message>
        <source>%1, %2: %3 with every layer at %4, predicted, not measured.</source>
        <translation>%1, %2: %3 כשכל השכבות ב-%4, חזוי, לא נמדד.</translation>
    </message>
    <message>
        <source>The gains in %1 are imported.</source>
        <translation>הרווחים שב-%1 יובאו.</translation>
    </message>
    <message>
        <source>The gains are written to %1.</source>
        <translation>הרווחים נכתבו אל %1.</translation>
    </message>
    <message>
        <source>It cannot run like that: weights and cache take %1 on each device, which has %2.</source>
        <translation>כך זה לא יכול לרוץ: משקלים ומטמון תופסים %1 בכל התקן, שיש לו %2.</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffMenu</name>
    <message>
        <source>&amp;Trade-off plot</source>
        <translation>תרשים ה&amp;פשרה</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation>ציר &amp;אופקי</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>MSE של ההפסד</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>סף τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>שינוי נחזה של הפרפלקסיטי</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>לוגריתמי</translation>
    </message>
    <message>
        <source>&amp;Vertical axis</source>
        <translation>ציר א&amp;נכי</translation>
    </message>
    <message>
        <source>Gain in its unit</source>
        <translation>רווח ביחידתו</translation>
    </message>
    <message>
        <source>Gain in percent of the baseline</source>
        <translation>רווח באחוזים מהבסיס</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>כיסו&amp;יים</translation>
    </message>
    <message>
        <source>Another &amp;session…</source>
        <translation>ה&amp;פעלה אחרת…</translation>
    </message>
    <message>
        <source>&amp;Remove all overlays</source>
        <translation>ה&amp;סרת כל הכיסויים</translation>
    </message>
    <message>
        <source>Every &amp;random configuration</source>
        <translation>כל תצורה א&amp;קראית</translation>
    </message>
    <message>
        <source>Beside the band that 90 % of them lie in</source>
        <translation>מלבד הרצועה ש-90 % מהן נמצאות בה</translation>
    </message>
    <message>
        <source>S&amp;nap to where the solution changes</source>
        <translation>הי&amp;צמדות למקום שהפתרון משתנה בו</translation>
    </message>
    <message>
        <source>The threshold stops at the points of the frontier; Shift while dragging does the opposite</source>
        <translation>הסף נעצר בנקודות החזית; Shift בזמן גרירה עושה את ההפך</translation>
    </message>
    <message>
        <source>Ne&amp;xt solution</source>
        <translation>הפתרון ה&amp;בא</translation>
    </message>
    <message>
        <source>&amp;Previous solution</source>
        <translation>הפתרון הקו&amp;דם</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ה&amp;גדלה</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>הק&amp;טנה</translation>
    </message>
    <message>
        <source>Zoom to a &amp;box</source>
        <translation>הגדלה ל&amp;תיבה</translation>
    </message>
    <message>
        <source>Then draw the box; or draw it at any time with the right button, or with Ctrl</source>
        <translation>אחר כך ציירו את התיבה; או ציירו אותה בכל עת בלחצן הימני, או עם Ctrl</translation>
    </message>
    <message>
        <source>&amp;Move the view</source>
        <translation>הז&amp;זת התצוגה</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>הזזה שמאלה</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>הזזה ימינה</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>הזזה למעלה</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>הזזה למטה</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>הצגת ה&amp;כול</translation>
    </message>
    <message>
        <source>An overlay has another unit or is of another session: only shares of the own baseline can be compared</source>
        <translation>לכיסוי יחידה אחרת או שהוא מהפעלה אחרת: אפשר להשוות רק חלקים מהבסיס של כל אחת</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffOverlays</name>
    <message>
        <source>Memory</source>
        <translation>זיכרון</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>זמן לפי מספרי MAC</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source of gains, workload</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffPlot</name>
    <message>
        <source>Trade-off of gain and loss MSE</source>
        <translation>פשרה בין רווח ל-MSE של ההפסד</translation>
    </message>
    <message>
        <source>infeasible</source>
        <translation>בלתי אפשרי</translation>
    </message>
    <message>
        <source>Axes, overlays and view of this plot</source>
        <translation>הצירים, הכיסויים והתצוגה של תרשים זה</translation>
    </message>
    <message>
        <source>Menu of the trade-off plot</source>
        <translation>תפריט תרשים הפשרה</translation>
    </message>
    <message>
        <source>gain %1 (optimal)</source>
        <translation>רווח %1 (אופטימלי)</translation>
    </message>
    <message>
        <source>gain %1 (not proven)</source>
        <translation>רווח %1 (לא הוכח)</translation>
    </message>
    <message>
        <source>Threshold: drag it, or press ← →, Page Up and Page Down for larger steps; with Shift it goes to where the solution changes</source>
        <translation>סף: גררו אותו, או לחצו ← →, Page Up ו-Page Down לצעדים גדולים יותר; עם Shift הוא עובר למקום שהפתרון משתנה בו</translation>
    </message>
    <message>
        <source>Click to choose what this axis measures</source>
        <translation>לחצו כדי לבחור מה ציר זה מודד</translation>
    </message>
    <message>
        <source>solving…</source>
        <translation>פותר…</translation>
    </message>
</context>
<context>
    <name>halftone::ValidateDialog</name>
    <message>
        <source>Validate</source>
        <translation>אימות</translation>
    </message>
    <message>
        <source>Runs the model really quantized as the solution says, and unquantized, and measures how the loss changes. Use texts that it was not calibrated with.</source>
        <translation>מריץ את המודל מכומת באמת לפי הפתרון, וגם לא מכומת, ומודד כיצד משתנה ההפסד. השתמשו בטקסטים שלא כויל עליהם.</translation>
    </message>
    <message>
        <source>Validation data file</source>
        <translation>קובץ נתוני אימות</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>מה חסר</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;אימות</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>קובץ…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;נתונים</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;דוגמאות</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>טקסטים (*.jsonl *.txt);;כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Choose texts: a .jsonl or .txt file.</source>
        <translation>בחרו טקסטים: קובץ ‎.jsonl או ‎.txt.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>אין קובץ “%1”.</translation>
    </message>
    <message>
        <source>The session was calibrated with these texts: the result will look better than it is.</source>
        <translation>ההפעלה כוילה על טקסטים אלה: התוצאה תיראה טובה מכפי שהיא.</translation>
    </message>
</context>
<context>
    <name>halftone::WindowReturn</name>
    <message>
        <source>The window was closed during this calibration; the samples that were finished are kept.</source>
        <translation>החלון נסגר במהלך כיול זה; הדוגמאות שהסתיימו נשמרו.</translation>
    </message>
    <message>
        <source>Halftone ended unexpectedly. The session is shown as it was; the log of that run is in %1.</source>
        <translation>Halftone הסתיימה באופן לא צפוי. ההפעלה מוצגת כפי שהייתה; יומן אותה הרצה נמצא ב־%1.</translation>
    </message>
</context>
<context>
    <name>halftone::WindowTools</name>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>קובץ אחד נכתב אל %1.</numerusform>
            <numerusform>%Ln קבצים נכתבו אל %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>הוספה ככיסוי לתרשים הפשרה</translation>
    </message>
    <message>
        <source>Compare its solution with the one on screen</source>
        <translation>השוואת הפתרון שלה לזה שעל המסך</translation>
    </message>
    <message>
        <source>There is no other session in the library.</source>
        <translation>אין הפעלה אחרת בספרייה.</translation>
    </message>
    <message>
        <source>Another session</source>
        <translation>הפעלה אחרת</translation>
    </message>
</context>
<context>
    <name>halftone::WorkloadFields</name>
    <message>
        <source> tokens</source>
        <translation> אסימונים</translation>
    </message>
    <message>
        <source>Prefill: time to the first token</source>
        <translation>Prefill: זמן עד האסימון הראשון</translation>
    </message>
    <message>
        <source>Decode: one more token, with a cache</source>
        <translation>פענוח: אסימון אחד נוסף, עם מטמון</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;אצווה</translation>
    </message>
    <message>
        <source>Se&amp;quence length</source>
        <translation>או&amp;רך הרצף</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>&amp;שלב</translation>
    </message>
    <message>
        <source> tokens; the model takes at most %L1</source>
        <translation> אסימונים; המודל מקבל לכל היותר %L1</translation>
    </message>
</context>
<context>
    <name>halftone::Workspace</name>
    <message>
        <source>How sure the choice is</source>
        <translation>עד כמה בטוחה הבחירה</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>הפעלות</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>נשמרו</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>מפקח</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>תצורות</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>תחזיות</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>חלוקה</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>שכבות</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>שינויים</translation>
    </message>
    <message>
        <source>The gain of every configuration is drawn here once there is a timing.</source>
        <translation>רווח כל תצורה יצויר כאן כשיהיה תזמון.</translation>
    </message>
    <message>
        <source>Select a sub-graph: the gain of each of its configurations is then drawn here.</source>
        <translation>בחרו תת-גרף: רווח כל אחת מתצורותיו יצויר כאן.</translation>
    </message>
    <message>
        <source>What every noise model says of the solution is listed here.</source>
        <translation>מה שכל מודל רעש אומר על הפתרון מופיע כאן.</translation>
    </message>
    <message>
        <source>The layers of the open session are listed here.</source>
        <translation>השכבות של ההפעלה הפתוחה מופיעות כאן.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>דף הפתיחה</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once there is a timing of the sub-graphs.</source>
        <translation>מה שכל סף מרוויח יצויר כאן ברגע שיהיה תזמון של תתי-הגרפים.</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once samples are calibrated and there is a timing of the sub-graphs.</source>
        <translation>מה שכל סף מרוויח יצויר כאן ברגע שדוגמאות יכוילו ויהיה תזמון של תתי-הגרפים.</translation>
    </message>
</context>
</TS>

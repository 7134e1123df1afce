"""An everyday line for each script, to be set by two shapers: letters that join, stack, reorder or carry marks.

Hebrew, Thai and Sinhala have faces but no words yet, so that their languages are made up here.
"""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.language import Language
from leaflets.read.library import Library


@dataclass(frozen=True, slots=True)
class Specimen:
    """A line in a language, which `library` knows or which is not there yet."""

    tag: str
    script: str
    text: str
    direction: str = "ltr"

    def language(self, library: Library) -> Language:
        if self.tag in library.languages:
            return library.language(self.tag)
        quotes = ("“", "”")
        return Language(
            self.tag, self.tag, self.tag, self.tag, self.direction, self.script, self.tag, "latn", quotes, True
        )


SPECIMENS = (
    Specimen("ar", "Arab", "في الصباح الباكر تُفتح مكتبة الحيّ، وتُقرأ للأطفال قصصٌ عن القطط والبحر."),
    Specimen("fa", "Arab", "کتابخانهٔ محله هر پنج‌شنبه برای بچه‌ها قصه‌های خنده‌دار می‌خواند."),
    Specimen("ckb", "Arab", "هەموو بەیانییەک نانی گەرم و پەنیر لە بازاڕی گەڕەک دەکڕین."),
    Specimen("ps", "Arab", "هره ورځ سهار ماشومان په کتابتون کې د ښاغلي ګران کیسې اوري."),
    Specimen("pa", "Guru", "ਸਵੇਰੇ ਸ਼੍ਰੀ ਪ੍ਰੇਮ ਸਿੰਘ ਨੇ ਪੜ੍ਹਨ ਵਾਲੇ ਬੱਚਿਆਂ ਨੂੰ ਖ਼ੁਸ਼ੀ ਨਾਲ ਸ੍ਵੈਟਰ ਤੇ ਕਿਤਾਬਾਂ ਦਿੱਤੀਆਂ।"),
    Specimen("bn", "Beng", "গ্রন্থাগারের স্নিগ্ধ প্রাঙ্গণে জ্যৈষ্ঠ মাসে কৃষ্ণচূড়া ফুটলে বন্ধুরা উচ্ছ্বাসে গল্প করে।"),
    Specimen("gu", "Gujr", "ગ્રંથાલયમાં વિદ્યાર્થીઓ શ્રદ્ધાથી જ્ઞાનની પુસ્તિકાઓ વાંચે છે અને હૃદયપૂર્વક હસે છે."),
    Specimen("hi", "Deva", "श्रीमती मिश्रा ने छुट्टी के बाद बच्चों को कृष्ण की कहानियाँ सुनाईं, फिर गर्म दूध पिलाया।"),
    Specimen("ne", "Deva", "बिहान पुस्तकालयमा विद्यार्थीहरू उत्साहपूर्वक कथा पढ्छन् र मित्रहरूसँग हाँस्छन्।"),
    Specimen("ta", "Taml", "ஸ்ரீதரும் கௌதமும் காலையில் கோயிலுக்குச் சென்று, பூக்கள் பறித்து, க்ஷேமமாக வீடு திரும்பினார்கள்."),
    Specimen("am", "Ethi", "ጠዋት ላይ ልጆች በቤተ መጻሕፍት ውስጥ አስደሳች ተረቶችን ያነባሉ፣ ከዚያም ጓደኞቻቸውን ያገኛሉ።"),
    Specimen("ti", "Ethi", "ንግሆ ቆልዑ ኣብ ቤተ ንባብ ጽቡቕ ዛንታታት የንብቡ፣ ድሕሪኡ ቁርሲ ይበልዑ።"),
    Specimen("he", "Hebr", "בַּבֹּקֶר קוראים הילדים בספרייה סיפורים מצחיקים, ואחר כך שותים שוקו חם.", "rtl"),
    Specimen("th", "Thai", "เช้าวันเสาร์ เด็ก ๆ ที่ห้องสมุดฟังนิทานเรื่องปู่กับน้ำผึ้งป่า แล้วกินข้าวต้มด้วยกัน"),
    Specimen("si", "Sinh", "ශ්‍රී ලංකාවේ ළමයි උදෑසන පුස්තකාලයේ දී ක්‍රීඩා ගැන පොත් කියවති."),
    Specimen("zh-Hans", "Hans", "早上图书馆开门，孩子们围坐在窗边听故事，然后一起喝热豆浆。"),
    Specimen("zh-Hant", "Hant", "朝早圖書館開門，小朋友圍住窗邊聽故事，跟住一齊飲熱豆漿。"),
    Specimen("el", "Latn", "Το πρωί ο γάτος ξύπνησε νηστικός, κι ο μαΐστρος φυσούσε στην προϊστορική αυλή."),
    Specimen("ru", "Latn", "Утром в подъезде объявили: съёмку щенков и жёлтых ёжиков перенесли на четверг."),
    Specimen("uk", "Latn", "Щоранку біля під’їзду ґречний сусід годує їжака й п’є чай із м’ятою."),
    Specimen("vi", "Latn", "Buổi sáng ở thư viện, lũ trẻ nghe kể chuyện rồi cùng ăn phở nóng và những chiếc bánh nhỏ."),
)

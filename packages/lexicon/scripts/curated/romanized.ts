/** Names of cultures that write with other letters, as they are written with Latin ones; our own lists. */

/** Family names, by culture. */
export const familyNames = {
  chinese: `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan
    Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Cui Zhong Tan Lu Wong Chan Cheung Leung Lau Ng Kwok Tsai Hsieh Hsu Ouyang Sima`,
  korean: `Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Ko Moon Yang Son Bae Baek Heo Yoo Nam Noh Ha Joo Woo Koo`,
  japanese: `Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Yamazaki Mori
    Abe Ikeda Hashimoto Ishikawa Ogawa Okada Goto Hasegawa Murakami Kondo Ishii Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Fujiwara Matsuda Nakagawa Nakano Harada Tamura Takeuchi`,
  vietnamese: `Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Trinh Dinh Mai Nguyễn Trần Phạm Hoàng Võ Đặng Bùi Đỗ Hồ Ngô Dương`,
  indian: `Sharma Verma Gupta Singh Kumar Patel Shah Mehta Reddy Rao Nair Menon Iyer Iyengar Banerjee Mukherjee Chatterjee Das Ghosh Bose Desai Joshi Kulkarni Deshpande Patil Pillai
    Krishnan Subramanian Venkatesan Choudhary Chowdhury Mishra Tiwari Pandey Dubey Yadav Agarwal Bhatt Kapoor Khanna Malhotra Chopra Sethi Gill Sandhu Dhillon Grewal Naidu Hegde Shetty Gowda Bhattacharya`,
  arabic: `al-Masri al-Hassan al-Rashid al-Sayed al-Khatib al-Najjar al-Haddad al-Ansari al-Qahtani al-Otaibi al-Shammari al-Harbi al-Ghamdi al-Zahrani El-Amin El-Sayed El-Masry Al Mansouri Haddad Khoury
    Nassar Mansour Saleh Hamdan Abbas Aziz Darwish Farouk Ghanem Hijazi Jaber Kassem Mahfouz Naguib Qasim Sabbagh Shaheen Tawfik Zaki Bouazizi Benali Bensaid Belkacem Chraibi Tazi Idrissi Alaoui`,
  westAfrican: `Okafor Okonkwo Adeyemi Adebayo Nwosu Eze Obi Okeke Onyeka Balogun Ogunleye Afolabi Akinola Bello Abubakar Danjuma Mensah Owusu Boateng Asante Appiah Osei Agyeman Amoah Diallo Diop Ndiaye Sow Ba Fall
    Traoré Keita Coulibaly Konaté Touré Camara Bah Sesay Kamara Koroma Ouattara Kouassi Koffi Mbaye Faye Gueye Cissé Sanogo Achebe Nwachukwu Chukwu Ibe Uzor`,
  eastAfrican: `Mwangi Kamau Njoroge Kariuki Wanjiku Otieno Ochieng Odhiambo Omondi Kipchoge Kiprop Cheruiyot Mutua Musyoka Juma Hassan Mohamud Abdi Warsame Tesfaye Bekele Haile Gebre Tadesse Kebede Alemu Mugisha Nkurunziza
    Habimana Uwimana Byaruhanga Okello Opiyo Museveni Nyerere Mbeki Dlamini Nkosi Ndlovu Khumalo Mokoena Zulu Sithole Moyo Ncube Chikwanha Banda Phiri Mwale Tembo`,
  persian: `Hosseini Ahmadi Mohammadi Rezaei Karimi Jafari Moradi Ghorbani Rahimi Sadeghi Tehrani Shirazi Tabrizi Farahani Nazari Azizi Kazemi Mousavi Yilmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç`,
  slavic: `Ivanov Petrov Sidorov Smirnov Kuznetsov Popov Volkov Sokolov Morozov Lebedev Kozlov Novikova Orlova Pavlova Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Melnyk Boyko Lysenko Savchenko Horvat Novak Kovačević
    Petrović Jovanović Nikolić Đorđević Stojanović Ilić Dvořák Svoboda Černý Procházka Kučera Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Zieliński Dimitrov Georgiev Todorova Ivanova`,
  thai: `Srisai Chaiyasit Suwannarat Thongchai Wongsakul Phromma Saetang Rattanakosin Santoso Wijaya Suharto Widodo Hidayat Kusuma Gunawan Setiawan Dela Cruz Santos Reyes Bautista Villanueva Magsaysay Aquino Rosario`,
} as const;

/** Given names, by culture. */
export const givenNamesBy = {
  chinese: `Wei Fang Min Jing Lei Yan Tao Jun Hui Ling Xiaoming Xiaoli Jianguo Meiling Zhiqiang Haoran Zihan Yuxuan Lihua Guoqiang Xinyi Yating Jiahao Mei Hong Bo Chao Peng Qian Rui Shan Ting Yi Zhen Ka-yan Wing-kei Chi-ming Siu-fung Yu-ting Chia-hao`,
  korean: `Min-jun Seo-yeon Ji-woo Ha-eun Do-yun Ji-hoon Hyun-woo Soo-jin Eun-ji Jae-hyun Sung-min Yoo-jin Dae-jung Kyung-soo Young-hee Minjun Seoyeon Jiwoo Hyejin Sangmin Taehyung Yuna Bora Hana Jisoo Kwang-ho Mi-kyung`,
  japanese: `Haruto Yuto Sota Yui Hina Aoi Sakura Kenji Takashi Hiroshi Akira Makoto Kaito Ren Daiki Naoki Yusuke Ayumi Emi Keiko Tomoko Yuko Mariko Noriko Chiyo Kazuo Masaru Minoru Shigeru Tetsuya Yoshiko Hiroko Junko Asuka Misaki`,
  vietnamese: `Anh Linh Huong Lan Mai Thu Trang Hoa Minh Tuan Dung Hung Nam Long Quang Thanh Duc Khanh Phuong Thao Ngoc Van An Thị Hồng Văn An Quốc Bảo Thanh Tùng Minh Châu`,
  indian: `Aarav Vivaan Aditya Arjun Rohan Karan Rahul Amit Sanjay Vijay Suresh Ramesh Anil Deepak Manish Priya Ananya Diya Isha Kavya Meera Neha Pooja Riya Sneha Swati Lakshmi Sunita Anjali Shreya Harpreet Gurpreet Manpreet Jaspreet Srinivas Venkat Raghavendra Padmavathi`,
  arabic: `Mohammed Ahmed Omar Ali Hassan Hussein Khalid Youssef Ibrahim Mustafa Tariq Samir Nabil Faisal Abdullah Abdulrahman Fatima Aisha Maryam Layla Noor Huda Amal Salma Yasmin Zainab Rania Dina Hanan Nadia Karim Rachid Mehdi Soukaina Walid Bashar Ghada`,
  westAfrican: `Chinedu Chukwuemeka Emeka Ngozi Chioma Adaeze Ifeoma Nnamdi Obinna Uchenna Oluwaseun Folake Tunde Babajide Temitope Yetunde Kwame Kofi Kwabena Yaw Ama Akosua Abena Efua Mamadou Amadou Ousmane Moussa Ibrahima Aminata Fatou Mariam Aissatou Awa Kadiatou Seydou Boubacar`,
  eastAfrican: `Wanjiru Wambui Njeri Kamau Kipchoge Otieno Achieng Atieno Juma Hamisi Asha Zawadi Neema Baraka Amani Abebe Bekele Tigist Selam Dawit Yonas Hiwot Mugisha Uwase Thabo Sipho Nomsa Lerato Thandiwe Nokuthula Tendai Rutendo Tafadzwa Chipo Kudzai Mpho Kagiso Bongani`,
  persian: `Reza Hossein Mehdi Farhad Dariush Kourosh Shirin Parisa Nasrin Maryam Leila Behrouz Babak Arash Niloufar Golnaz Mehmet Ahmet Mustafa Emre Burak Ayşe Fatma Elif Zeynep Merve Özlem Hakan Volkan Çağlar Gülşen`,
  slavic: `Dmitri Sergei Aleksei Nikolai Vladimir Ivan Andrei Mikhail Olga Natalia Svetlana Irina Tatiana Ekaterina Anastasia Yulia Oleksandr Mykola Volodymyr Bohdan Oksana Nataliia Marko Luka Dragan Milica Jelena Ana Vesna Tomasz Piotr Agnieszka Jiří Ondřej Zdeněk Plamen Desislava Rumen`,
  thai: `Somchai Somsak Prasert Anong Malee Siriporn Nattapong Kittisak Pimchanok Budi Agus Dewi Putri Siti Joko Bambang Wayan Made Ketut Jose Maria Rizal Jomar Marivic Dante Lourdes Analyn Rodrigo Imelda`,
} as const;

export type Culture = keyof typeof familyNames;

/** Cultures in which the family name stands first in the own language. */
export const familyFirst: ReadonlySet<Culture> = new Set<Culture>([
  'chinese',
  'korean',
  'japanese',
  'vietnamese',
]);
